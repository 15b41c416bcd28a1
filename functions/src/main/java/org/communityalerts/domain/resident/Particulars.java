package org.communityalerts.domain.resident;

import java.util.List;

/**
 * What residents can choose and change about themselves.
 *
 * @param name empty if they did not say
 * @param places those beside the first, no two of them at one point
 */
public record Particulars(
        String name, ContactDetails contact, Home home, List<OwnPlace> places, Preferences preferences) {
    public Particulars {
        places = List.copyOf(places);
    }

    /** The same with those addresses. */
    Particulars reachedAt(ContactDetails details) {
        return new Particulars(name, details, home, places, preferences);
    }

    /** The same with that first place; one beside it that is at the same point is that one now. */
    Particulars at(Home first) {
        List<OwnPlace> others = places.stream()
                .filter(place -> !place.isAt(first.spot().point()))
                .toList();
        return new Particulars(name, contact, first, others, preferences);
    }

    /** The same with those places beside the first. */
    Particulars with(List<OwnPlace> others) {
        return new Particulars(name, contact, home, others, preferences);
    }

    /** The same, to be told in that way. */
    Particulars preferring(Preferences others) {
        return new Particulars(name, contact, home, places, others);
    }
}

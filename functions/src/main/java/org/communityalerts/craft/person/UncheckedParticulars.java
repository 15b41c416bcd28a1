package org.communityalerts.craft.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityalerts.domain.delivery.Browser;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.QuietHours;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Wishes;
import org.jspecify.annotations.Nullable;

/**
 * A person's particulars as someone wrote them, not yet checked. What is left out is null.
 *
 * @param groups names of groups, empty for none
 * @param channels words of channels, empty for a fitting one
 * @param wishes what they want to hear of
 * @param until the last day of the first place; null for no end
 * @param places those beside the first
 * @param browser where they are pushed to, checked where it was read; null for nowhere
 */
public record UncheckedParticulars(
        @Nullable String name,
        @Nullable String mobile,
        @Nullable String landline,
        @Nullable String email,
        @Nullable String postcode,
        Set<String> groups,
        Set<String> channels,
        @Nullable String language,
        @Nullable QuietHours quietHours,
        Wishes wishes,
        @Nullable LocalDate until,
        List<UncheckedPlace> places,
        @Nullable Browser browser) {
    /** Nothing is said of somebody new. */
    public static final UncheckedParticulars NONE = new UncheckedParticulars(
            null, null, null, null, null, Set.of(), Set.of(), null, null, Wishes.NONE, null, List.of(), null);

    /** What is on record, in those of the groups that there still are; nothing of somebody new. */
    public static UncheckedParticulars of(@Nullable Subscriber before, Set<String> known) {
        return before == null
                ? NONE
                : new UncheckedParticulars(
                        before.name(),
                        before.mobile(),
                        before.landline(),
                        before.email(),
                        before.postcode(),
                        kept(before.groups(), known),
                        before.channels().stream().map(Channel::word).collect(Collectors.toSet()),
                        before.language(),
                        before.quietHours(),
                        before.wishes(),
                        before.until(),
                        before.places().stream()
                                .map(place -> UncheckedPlace.of(place, known))
                                .toList(),
                        before.browser());
    }

    /** A group that is being deleted can be chosen by nobody, and nobody keeps it. */
    public static Set<String> kept(Set<String> groups, Set<String> known) {
        return groups.stream().filter(known::contains).collect(Collectors.toSet());
    }

    /** Every group that is named, at whichever place. */
    public Set<String> everyGroup() {
        return Stream.concat(groups.stream(), places.stream().flatMap(place -> place.groups().stream()))
                .collect(Collectors.toSet());
    }
}

package org.communityalerts.craft.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Consent;
import org.communityalerts.domain.resident.OwnPlace;
import org.communityalerts.domain.resident.QuietHours;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Wishes;
import org.jspecify.annotations.Nullable;

/** A person's particulars, checked: what they can choose for themselves. */
public record Particulars(
        String name,
        @Nullable String mobile,
        @Nullable String landline,
        @Nullable String email,
        String postcode,
        Point point,
        Set<String> groups,
        Set<Channel> channels,
        String language,
        @Nullable QuietHours quietHours,
        Wishes wishes,
        @Nullable LocalDate until,
        List<OwnPlace> places) {

    /** The person as a subscriber. */
    public Subscriber subscriber(String id, @Nullable Consent consent, boolean unsafe) {
        return new Subscriber(
                id,
                name,
                mobile,
                landline,
                email,
                postcode,
                point,
                groups,
                channels,
                language,
                quietHours,
                consent,
                unsafe,
                wishes,
                until,
                places);
    }
}

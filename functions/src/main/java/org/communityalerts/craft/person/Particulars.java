package org.communityalerts.craft.person;

import java.util.Set;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Consent;
import org.communityalerts.domain.resident.QuietHours;
import org.communityalerts.domain.resident.Subscriber;

/** A person's particulars, checked: what they can choose for themselves. */
public record Particulars(
        String name,
        String mobile,
        String landline,
        String email,
        String postcode,
        Point point,
        Set<String> groups,
        Set<Channel> channels,
        String language,
        QuietHours quietHours) {

    /** The person as a subscriber. */
    public Subscriber subscriber(String id, Consent consent, boolean unsafe) {
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
                unsafe);
    }
}

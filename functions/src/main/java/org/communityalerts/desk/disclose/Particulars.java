package org.communityalerts.desk.disclose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Consent;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.domain.resident.QuietHours;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Wishes;
import org.jspecify.annotations.Nullable;

/**
 * A resident's record in words. The unsafe-contact mark is not in it: somebody who looks over their shoulder must not learn
 * of it, and a person tells them.
 */
final class Particulars {
    private final List<Held.Particular> fields = new ArrayList<>();

    private Particulars() {}

    static List<Held.Particular> of(Subscriber resident) {
        var own = new Particulars();
        own.add("id", resident.id());
        own.add("name", resident.name());
        own.add("mobile", resident.mobile());
        own.add("landline", resident.landline());
        own.add("e-mail", resident.email());
        own.add("postcode", resident.postcode());
        own.add("its point", point(resident.point()));
        own.add("until", resident.until());
        own.add("groups", sorted(resident.groups()));
        own.add("channels", words(resident.channels()));
        own.add("language", resident.language());
        own.add("quiet hours", hours(resident.quietHours()));
        own.add(resident.wishes());
        own.add(resident.consent());
        return own.fields;
    }

    private void add(Wishes wishes) {
        add("paused until", wishes.pausedUntil());
        add("digest", wishes.digest() == Digest.NONE ? null : wishes.digest().word());
        wishes.kinds()
                .forEach((kind, wish) -> add(
                        "wish for " + kind,
                        (wish.channels().isEmpty() ? "none" : words(wish.channels()))
                                + (wish.quietHours() == null ? "" : ", not " + hours(wish.quietHours()))));
    }

    private void add(@Nullable Consent consent) {
        if (consent != null) {
            add("agreed to", consent.what());
            add("agreed on", consent.when());
            add("agreed by", consent.how());
        }
    }

    /** What is empty is left out. */
    private void add(String field, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            fields.add(new Held.Particular(field, value.toString()));
        }
    }

    static String point(Point point) {
        return point.lat() + ", " + point.lon();
    }

    static String sorted(Collection<String> names) {
        return names.stream().sorted().collect(Collectors.joining("; "));
    }

    private static String words(Collection<Channel> channels) {
        return channels.stream().sorted().map(Channel::word).collect(Collectors.joining("; "));
    }

    private static @Nullable String hours(@Nullable QuietHours hours) {
        return hours == null ? null : hours.from() + " to " + hours.to();
    }
}

package org.communityalerts.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Bulletin;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.delivery.Browser;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Subscriber;

/** Alerts and residents to test with. */
public final class Examples {
    public static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    public static final Point PORTISHEAD = new Point(51.482606, -2.769183);

    private Examples() {}

    public static Alert alert(Area area, Set<String> groups) {
        return alert("01234567-89ab-7def-8123-456789abcdef", area, groups, Severity.MODERATE);
    }

    /** An alert that waits for nothing. */
    public static Alert urgent() {
        return alert("01234567-89ab-7def-8123-000000000911", new Area.Everywhere(), Set.of(), Severity.SEVERE);
    }

    /** An alert that the public page does not show. */
    public static Alert byTextAlone() {
        String id = "01234567-89ab-7def-8123-000000000101";
        return alert(id, new Area.Everywhere(), Set.of(), Severity.MODERATE, Set.of(Channel.SMS));
    }

    public static Alert byNotificationAlone() {
        String id = "01234567-89ab-7def-8123-000000000410";
        return alert(id, new Area.Everywhere(), Set.of(), Severity.SEVERE, Set.of(Channel.PUSH));
    }

    public static Alert alert(String id, Area area, Set<String> groups, Severity severity) {
        return alert(id, area, groups, severity, Set.of());
    }

    /** An alert that goes at that moment. */
    public static Alert at(Instant moment) {
        return everywhere().at(moment);
    }

    public static Alert to(Audience audience) {
        return alert("01234567-89ab-7def-8123-000000000707", audience, Severity.MODERATE, Set.of());
    }

    private static Alert alert(String id, Area area, Set<String> groups, Severity severity, Set<Channel> channels) {
        return alert(id, new Audience(area, groups, "somewhere"), severity, channels);
    }

    private static Alert alert(String id, Audience audience, Severity severity, Set<Channel> channels) {
        return new Alert(
                id,
                new Content("Loose horse", "There is a horse on the loose.", null, null, null),
                audience,
                channels,
                severity,
                true,
                false,
                null,
                "officer",
                NOW,
                NOW.plus(Duration.ofHours(24)));
    }

    /** A flood warning of that moment. */
    public static Bulletin bulletin(Instant at) {
        return new Bulletin(
                "112FWFAVON",
                Set.of(),
                "Flood warning: River Avon at Keynsham",
                "River Avon at Keynsham",
                "Flood warning for River Avon at Keynsham.",
                "The river is rising.",
                "flood",
                Severity.SEVERE,
                List.of(new Area.Circle(PORTISHEAD, 1000)),
                at,
                null,
                false);
    }

    public static Alert everywhere() {
        return alert(new Area.Everywhere(), Set.of());
    }

    /** A resident with one channel; the number makes the address. */
    public static Subscriber resident(int number, Point point, Channel channel, String... groups) {
        var addresses = Map.of(
                Channel.SMS, "+447700900%03d".formatted(number),
                Channel.EMAIL, "resident%d@example.org".formatted(number));
        return new Subscriber(
                "resident-%05d".formatted(number),
                "Resident " + number,
                channel == Channel.SMS ? addresses.get(Channel.SMS) : null,
                null,
                channel == Channel.EMAIL ? addresses.get(Channel.EMAIL) : null,
                "BS20 8QJ",
                point,
                Set.of(groups),
                Set.of(channel),
                "en");
    }

    /** A browser at that address of a push service. */
    public static Browser browser(String endpoint) {
        return new Browser(
                endpoint,
                "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
                "BTBZMqHH6r4Tts7J_aSIgg");
    }
}

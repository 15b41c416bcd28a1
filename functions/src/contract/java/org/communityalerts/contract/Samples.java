package org.communityalerts.contract;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.InIncident;
import org.communityalerts.domain.alert.PageCode;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.domain.resident.Subscriber;

/** Alerts, residents and replies that no other test has. */
final class Samples {
    static final Instant NOW = Today.NOON;

    private Samples() {}

    static Alert alert() {
        return alert(UUID.randomUUID().toString(), NOW);
    }

    static Alert alert(String id, Instant at) {
        return new Alert(
                id,
                new Content("Loose horse", "There is a horse on the loose.", null, null, null),
                new Audience(new Area.Everywhere(), Set.of(), "everywhere"),
                Set.of(),
                Severity.MODERATE,
                true,
                false,
                null,
                "officer",
                at,
                at.plus(Duration.ofHours(4)));
    }

    /** The first alert of a new incident. */
    static Alert first() {
        String code = PageCode.fresh(new SecureRandom(), false);
        return alert().about(new InIncident(UUID.randomUUID().toString(), code, Step.FIRST));
    }

    /** A later alert about the same. */
    static Alert about(Alert first, Step step) {
        return alert().about(new InIncident(first.partOf().id(), first.partOf().code(), step));
    }

    /** An alert that waits for its time. */
    static Alert later() {
        return alert().at(NOW.plus(Duration.ofHours(2)));
    }

    /** A number that nobody else has. */
    static String number() {
        return "+447%09d".formatted(Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 1_000_000_000L));
    }

    static Subscriber resident(String mobile, boolean unsafe) {
        return new Subscriber(
                        UUID.randomUUID().toString(),
                        "Resident",
                        mobile,
                        null,
                        null,
                        "BS20 8QJ",
                        new Point(51.482606, -2.769183),
                        Set.of(),
                        Set.of(Channel.SMS),
                        "en")
                .change()
                .unsafe(unsafe)
                .done();
    }

    static Reply reply(String id, String alertId, String address, Instant at, boolean flagged, Reply.Kind kind) {
        return new Reply(id, alertId, null, address, "Where?", at, kind, flagged, List.of(), null, List.of());
    }
}

package org.communityalerts.alert.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.InIncident;
import org.communityalerts.domain.alert.Kind;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Progress;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryPhotos;
import org.communityalerts.memory.MemorySite;
import org.communityalerts.memory.MemoryTallies;

/** Alerts on record and the site that is made of them. */
final class Published {
    static final Issuer ISSUER = new Issuer("Demo Constabulary", "https://alerts.example.org");
    static final Content WELSH = new Content(
            "Loose horse",
            "There is a horse on the loose.",
            null,
            null,
            new Content.Welsh("Ceffyl rhydd", "Mae ceffyl yn rhydd.", null));

    final MemoryAlerts alerts = new MemoryAlerts();
    final MemoryPhotos photos = new MemoryPhotos();
    final MemorySite site = new MemorySite();
    final MemoryTallies tallies = new MemoryTallies();
    Instant now = Examples.NOW;
    final PublishAlert useCase = new PublishAlert(
            new PublishAlert.Record(alerts, alerts.incidents, photos),
            site,
            PlacesFile.forceArea(),
            tallies,
            ISSUER,
            Duration.ofDays(7),
            () -> now);

    /** An alert like the others, but for what a test is about. */
    record Draft(
            String id,
            Content content,
            Audience audience,
            boolean listed,
            boolean training,
            String replaces,
            String kind) {
        static Draft of(String id) {
            return new Draft(
                    id,
                    Examples.everywhere().content(),
                    new Audience(new Area.Circle(Examples.PORTISHEAD, 5000), Set.of(), "near Portishead"),
                    true,
                    false,
                    null,
                    null);
        }

        Draft saying(Content words) {
            return new Draft(id, words, audience, listed, training, replaces, kind);
        }

        Draft to(Audience whom) {
            return new Draft(id, content, whom, listed, training, replaces, kind);
        }

        Draft unlisted() {
            return new Draft(id, content, audience, false, training, replaces, kind);
        }

        Draft exercise() {
            return new Draft(id, content, audience, listed, true, replaces, kind);
        }

        Draft replacing(String other) {
            return new Draft(id, content, audience, listed, training, other, kind);
        }

        Draft of(Kind happened) {
            return new Draft(id, content, audience, listed, training, replaces, happened.word());
        }

        Alert alert(Instant createdAt) {
            return new Alert(
                    id,
                    content,
                    audience,
                    Set.of(),
                    Severity.SEVERE,
                    listed,
                    training,
                    replaces,
                    "officer",
                    createdAt,
                    createdAt.plus(Duration.ofHours(24)),
                    kind,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }

    /** Accepts, plans and publishes it. */
    Alert publish(Draft draft) {
        return publish(draft.alert(now));
    }

    /** As that step of the one incident there is here. */
    Alert publish(Draft draft, Step step) {
        return publish(draft.alert(now).about(new InIncident("i1", "K7QF2", step)));
    }

    Alert publish(Alert alert) {
        alerts.accept(alert, null, null);
        alerts.planned(alert.id(), 1);
        useCase.publish(alert.id());
        return alert;
    }

    void stop(String id) {
        alerts.stop(id, new Stop("officer", null, now));
        useCase.publish(id);
    }

    Map<DeliveryStatus, Integer> counted(String id) {
        return Progress.of(List.copyOf(tallies.of(id)), 1).channels().getOrDefault(Channel.WEB, Map.of());
    }
}

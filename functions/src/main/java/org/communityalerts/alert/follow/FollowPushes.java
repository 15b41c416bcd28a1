package org.communityalerts.alert.follow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.port.Queue;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.delivery.ChunkQueues;
import org.communityalerts.port.delivery.Deliveries;
import org.communityalerts.port.delivery.Standings;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.port.resident.Subscribers;

/**
 * Sees to it that an urgent alert is not missed: whoever's device has not shown it in time gets one text, if they have shown
 * that their mobile is theirs and nothing of the alert was sent there. However often it is asked, that is one text, because
 * the text is claimed as every other is.
 */
public final class FollowPushes {
    /** A push that may be on its way is given its time; one that surely did not go is not waited for. */
    private static final Set<DeliveryStatus> ON_ITS_WAY =
            EnumSet.of(DeliveryStatus.SENDING, DeliveryStatus.UNKNOWN, DeliveryStatus.SENT);

    private static final Set<DeliveryStatus> SETTLED = EnumSet.of(
            DeliveryStatus.DELIVERED, DeliveryStatus.SUPPRESSED, DeliveryStatus.STOPPED, DeliveryStatus.EXPIRED);

    /** Who is on record. */
    public record Residents(Contacts contacts, Subscribers subscribers) {}

    private final Alerts alerts;
    private final Standings standings;
    private final Residents residents;
    private final ChunkQueues queues;
    private final Queue<Chunk> again;
    private final Duration within;
    private final InstantSource clock;

    /**
     * @param again where pushes wait to be looked at
     * @param within how long a device has to show a push
     */
    public FollowPushes(
            Alerts alerts,
            Standings standings,
            Residents residents,
            ChunkQueues queues,
            Queue<Chunk> again,
            Duration within,
            InstantSource clock) {
        this.alerts = alerts;
        this.standings = standings;
        this.residents = residents;
        this.queues = queues;
        this.again = again;
        this.within = within;
        this.clock = clock;
    }

    /** Looks at the pushes of one chunk; those that have some time left are looked at again. */
    public void follow(Chunk pushes) {
        alerts.find(pushes.alertId())
                .filter(row -> row.state().mayReach() && !row.alert().expired(clock.instant()))
                .ifPresent(row -> follow(row.alert(), pushes));
    }

    private void follow(Alert alert, Chunk pushes) {
        Instant now = clock.instant();
        Instant over = now.minus(within);
        List<Recipient> early = new ArrayList<>();
        Instant last = over;
        for (Recipient pushed : pushes.recipients()) {
            var standing = standings.of(new Deliveries.Key(pushed.address(), alert.id()));
            if (standing.isEmpty() || SETTLED.contains(standing.get().status())) {
                continue; // Nobody has tried yet: whoever does so notes first that it is to be looked at.
            }
            Instant since = standing.get().since();
            if (ON_ITS_WAY.contains(standing.get().status()) && since.isAfter(over)) {
                early.add(pushed);
                last = since.isAfter(last) ? since : last;
            } else {
                text(alert, pushed.subscriberId());
            }
        }
        if (!early.isEmpty()) {
            again.sendLater(pushes.rest(early), Duration.between(over, last));
        }
    }

    private void text(Alert alert, String subscriberId) {
        Optional<Subscriber> resident =
                residents.subscribers().find(subscriberId).filter(found -> !found.unsafe());
        resident.map(Subscriber::mobile)
                .filter(mobile -> residents.contacts().proven(mobile).isPresent())
                .filter(mobile ->
                        standings.of(new Deliveries.Key(mobile, alert.id())).isEmpty())
                .map(mobile -> recipient(resident.orElseThrow(), mobile))
                .ifPresent(one -> queues.of(alert, Channel.SMS)
                        .send(List.of(new Chunk(alert.id(), Channel.SMS, "unshown#" + subscriberId, 0, List.of(one)))));
    }

    private static Recipient recipient(Subscriber resident, String mobile) {
        return new Recipient(resident.id(), mobile, resident.language(), resident.quietHours(), 0);
    }
}

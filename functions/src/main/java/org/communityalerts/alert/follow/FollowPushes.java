package org.communityalerts.alert.follow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Instant over = clock.instant().minus(within);
        Instant last = over;
        List<Recipient> early = new ArrayList<>();
        Map<Recipient, Recipient> texts = new LinkedHashMap<>();
        for (Recipient pushed : pushes.recipients()) {
            var standing = standings.of(key(alert, pushed)).filter(FollowPushes::isOpen);
            if (standing.isEmpty()) {
                continue; // Seen to, or nobody has tried yet: whoever does so notes first that it is to be looked at.
            }
            Instant since = standing.get().since();
            if (ON_ITS_WAY.contains(standing.get().status()) && since.isAfter(over)) {
                early.add(pushed);
                last = since.isAfter(last) ? since : last;
            } else {
                text(alert, pushed).ifPresent(text -> texts.put(pushed, text));
            }
        }
        send(alert, pushes, texts);
        if (!early.isEmpty()) {
            again.sendLater(pushes.rest(early), Duration.between(over, last));
        }
    }

    private static boolean isOpen(Standings.Standing standing) {
        return !standing.followed() && !SETTLED.contains(standing.status());
    }

    /**
     * The texts are queued first and noted then: whoever dies in between has them queued twice, which their claims make one.
     * Looks that come while the texts wait, as they do when a push service is out, queue nothing more.
     */
    private void send(Alert alert, Chunk pushes, Map<Recipient, Recipient> texts) {
        if (texts.isEmpty()) {
            return;
        }
        queues.of(alert, Channel.SMS).send(List.of(pushes.textsAfter(List.copyOf(texts.values()))));
        texts.keySet().forEach(pushed -> standings.follow(key(alert, pushed)));
    }

    /** The text for whoever was pushed to, in the seat of the push. */
    private Optional<Recipient> text(Alert alert, Recipient pushed) {
        Optional<Subscriber> resident =
                residents.subscribers().find(pushed.subscriberId()).filter(found -> !found.unsafe());
        return resident.map(Subscriber::mobile)
                .filter(mobile -> !isCalled(alert, resident.orElseThrow(), mobile))
                .filter(mobile -> residents.contacts().proven(mobile).isPresent())
                .filter(mobile ->
                        standings.of(new Deliveries.Key(mobile, alert.id())).isEmpty())
                .map(mobile -> recipient(resident.orElseThrow(), mobile, pushed.seat()));
    }

    /** A text would take the place of a call to the same number that waits for its turn; one nobody answers has its own text. */
    private static boolean isCalled(Alert alert, Subscriber resident, String mobile) {
        return alert.uses(Channel.VOICE) && mobile.equals(resident.addresses().get(Channel.VOICE));
    }

    private static Deliveries.Key key(Alert alert, Recipient pushed) {
        return new Deliveries.Key(pushed.address(), alert.id());
    }

    private static Recipient recipient(Subscriber resident, String mobile, int seat) {
        return new Recipient(resident.id(), mobile, resident.language(), resident.quietHours(), seat);
    }
}

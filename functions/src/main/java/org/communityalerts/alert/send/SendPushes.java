package org.communityalerts.alert.send;

import java.util.List;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.port.Queue;
import org.communityalerts.port.alert.Alerts;

/**
 * Sends chunks of pushes. Those of an urgent alert are first noted to be looked at once their devices should have shown them:
 * whenever a sender dies, no push was attempted that nobody will ask after.
 */
public final class SendPushes {
    /** Few enough to be looked at, several messages at a time, well within the function's time. */
    private static final int MOST = 50;

    private final Alerts alerts;
    private final SendChunk sender;
    private final Queue<Chunk> followed;

    /** @param followed where pushes wait to be looked at */
    public SendPushes(Alerts alerts, SendChunk sender, Queue<Chunk> followed) {
        this.alerts = alerts;
        this.sender = sender;
        this.followed = followed;
    }

    /** Sends to each of the chunk's recipients who is still to be reached, as {@link SendChunk} does. */
    public void send(Chunk chunk) {
        Alert alert = alerts.find(chunk.alertId()).orElseThrow().alert();
        if (alert.severity().urgent() && !alert.training()) {
            follow(chunk);
        }
        sender.send(chunk);
    }

    private void follow(Chunk chunk) {
        List<Recipient> all = chunk.recipients();
        for (int from = 0; from < all.size(); from += MOST) {
            List<Recipient> some = all.subList(from, Math.min(from + MOST, all.size()));
            followed.sendLater(chunk.rest(some), SendTimes.TO_BE_LOOKED_AT);
        }
    }
}

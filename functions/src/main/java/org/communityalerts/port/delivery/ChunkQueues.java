package org.communityalerts.port.delivery;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.port.Queue;

/**
 * Where chunks wait to be sent: each channel has a queue, and one of its own for what is urgent.
 *
 * @param urgent may lack a channel, whose chunks then wait with the others
 */
public record ChunkQueues(Map<Channel, Queue<Chunk>> routine, Map<Channel, Queue<Chunk>> urgent) {
    /** The channels that have a queue. */
    public Set<Channel> channels() {
        return routine.keySet();
    }

    /** Where an alert's chunks for a channel wait. */
    public Queue<Chunk> of(Alert alert, Channel channel) {
        return of(alert.severity(), channel);
    }

    /** Where chunks of what is so severe wait for a channel. */
    public Queue<Chunk> of(Severity severity, Channel channel) {
        Queue<Chunk> usual = Objects.requireNonNull(routine.get(channel), "no queue");
        return severity.urgent() ? urgent.getOrDefault(channel, usual) : usual;
    }

    /** Whether no chunk is in any of them. */
    public boolean idle() {
        return Stream.concat(routine.values().stream(), urgent.values().stream())
                .allMatch(Queue::idle);
    }
}

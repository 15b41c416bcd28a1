package org.communityalerts.bench.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.local.Ledger;
import tools.jackson.databind.JsonNode;

/**
 * An alert of a soak.
 *
 * @param accepted when it was asked for
 * @param stopped from when on nothing of it was to go out, or null
 */
public record SoakAlert(String id, int group, Instant accepted, Instant stopped) {
    public static final List<Channel> CHANNELS = List.of(Channel.SMS, Channel.VOICE, Channel.EMAIL);

    private static final List<String> OPEN = List.of("queued", "sending", "unknown");

    /** Whether nothing of it is under way or in doubt. */
    public boolean over(JsonNode alert) {
        boolean closed = stopped != null || alert.path("status").asString().equals("finished");
        return closed
                && CHANNELS.stream()
                        .map(channel -> alert.at("/progress/channels/" + channel.word()))
                        .allMatch(counts -> OPEN.stream()
                                .allMatch(status -> counts.path(status).asLong() == 0));
    }

    /** How long its middle message took to be accepted by a provider: what waits in queues shows here. */
    public Stream<Duration> middle(List<Ledger.Entry> sent) {
        return sent.isEmpty()
                ? Stream.empty()
                : Stream.of(Duration.between(
                        accepted, Instant.parse(sent.get(sent.size() / 2).at())));
    }
}

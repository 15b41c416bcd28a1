package org.communityalerts.model;

import java.util.List;

/**
 * Some recipients of one alert on one channel: what one queue message carries.
 *
 * @param part the chunk's own name within the alert, the same whenever the same slice is read again
 * @param attempt 0 at first, one more for each remainder queued again
 */
public record Chunk(String alertId, Channel channel, String part, int attempt, List<Recipient> recipients) {
    public Chunk {
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("a chunk has at least one recipient");
        }
        recipients = List.copyOf(recipients);
    }

    /** The recipients still to reach, as a chunk of their own. */
    public Chunk remainder(List<Recipient> left) {
        return new Chunk(alertId, channel, part, attempt + 1, left);
    }

    /** The name of the chunk's first message: its remainders share it. */
    public String family() {
        return "chunk#" + channel.word() + "#" + part + "#";
    }

    /** The name of this very message, under which its deliveries are claimed and counted. */
    public String name() {
        return family() + attempt;
    }
}

package org.communityalerts.domain.delivery;

import java.util.List;
import java.util.Optional;

/**
 * Some recipients of one alert on one channel: what one queue message carries.
 *
 * @param part tells the alert's chunks apart; the same recipients always make the same part
 * @param attempt 0 at first, one more each time some are left for later
 */
public record Chunk(String alertId, Channel channel, String part, int attempt, List<Recipient> recipients) {
    /** What the name of every chunk begins with. */
    private static final String PREFIX = "chunk#";

    /** What the part begins with of the texts after pushes, and after a call, whose rest says whose it is. */
    private static final String AFTER_PUSHES = "unshown#";

    private static final String AFTER_CALL = "missed#";

    public Chunk {
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("a chunk has at least one recipient");
        }
        if (recipients.stream().map(Recipient::seat).distinct().count() < recipients.size()) {
            throw new IllegalArgumentException("each recipient of a chunk has a seat of its own");
        }
        recipients = List.copyOf(recipients);
    }

    /** The recipients still to reach, to be tried once more. */
    public Chunk remainder(List<Recipient> left) {
        return new Chunk(alertId, channel, part, attempt + 1, left);
    }

    /** The recipients nobody has come to yet. */
    public Chunk rest(List<Recipient> left) {
        return new Chunk(alertId, channel, part, attempt, left);
    }

    /** The texts that follow some of these pushes, each in the seat of its push. */
    public Chunk textsAfter(List<Recipient> pushed) {
        return new Chunk(alertId, Channel.SMS, AFTER_PUSHES + part, 0, pushed);
    }

    /** The text that follows a call which reached nobody. */
    public static Chunk textAfterCall(String alertId, Recipient called) {
        return new Chunk(alertId, Channel.SMS, AFTER_CALL + called.subscriberId(), 0, List.of(called));
    }

    /** The name of the texts that follow the pushes of the chunk of that name. */
    static String textsAfter(String pushes) {
        return PREFIX + Channel.SMS.word() + "#" + AFTER_PUSHES + part(pushes);
    }

    /** Whom the chunk of that name is for, if it is the text after a call. */
    public static Optional<String> textedAfterCall(String name) {
        return Optional.of(part(name))
                .filter(part -> part.startsWith(AFTER_CALL))
                .map(part -> part.substring(AFTER_CALL.length()));
    }

    /** Its name, under which its deliveries are claimed and counted, however often some of it is queued again. */
    public String name() {
        return PREFIX + channel.word() + "#" + part;
    }

    /** Whether that is a chunk's name. */
    public static boolean isName(String text) {
        return text.startsWith(PREFIX);
    }

    /** The part of the chunk of that name. */
    public static String part(String name) {
        return name.split("#", 3)[2];
    }

    /** The channel of the chunk of that name. */
    public static Channel channel(String name) {
        return Channel.of(name.split("#")[1]).orElseThrow();
    }
}

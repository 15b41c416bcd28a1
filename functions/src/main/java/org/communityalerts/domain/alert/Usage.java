package org.communityalerts.domain.alert;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.delivery.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What one alert used up and brought back, or the codes of one day.
 *
 * @param day the day it was issued, as people in the force's area call it
 * @param groups the groups it was narrowed to; empty means everyone
 * @param kind what happened, in a word of {@link Kind}, or {@link #CODES}
 */
public record Usage(
        String alertId,
        LocalDate day,
        Set<String> groups,
        Map<Channel, Figures> channels,
        @Nullable String kind) {
    public Usage {
        kind = CODES.equals(alertId) ? CODES : Kind.named(kind).word();
    }

    /** Where the codes that residents prove their addresses with stand among alerts and groups. */
    public static final String CODES = "codes";

    /** What codes used up on a day. */
    public static Usage codes(LocalDate day, Map<Channel, Figures> channels) {
        return new Usage(CODES, day, Set.of(CODES), channels, CODES);
    }

    /** The figures of one channel; {@code cost} is in hundredths of a penny, which an e-mail is worth. */
    public record Figures(int messages, int segments, int minutes, long cost, int delivered, int replies, int optOuts) {
        public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0);

        /** The same of what sends none. */
        public Figures withoutMessages() {
            return new Figures(0, segments, minutes, cost, delivered, replies, optOuts);
        }

        /** Both together. */
        public Figures plus(Figures other) {
            return new Figures(
                    messages + other.messages,
                    segments + other.segments,
                    minutes + other.minutes,
                    cost + other.cost,
                    delivered + other.delivered,
                    replies + other.replies,
                    optOuts + other.optOuts);
        }
    }
}

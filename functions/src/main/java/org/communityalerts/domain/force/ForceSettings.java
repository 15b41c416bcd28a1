package org.communityalerts.domain.force;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.QuietHours;
import org.jspecify.annotations.Nullable;

/**
 * What a force has settled for itself, and an administrator may change.
 *
 * @param quietHours when routine alerts wait, Europe/London; null for never
 * @param approvalOver an alert that reaches more people than this waits for a second person
 * @param approvalLapse how long it waits
 */
public record ForceSettings(
        @Nullable QuietHours quietHours, int approvalOver, Duration approvalLapse, Rates senderRates, Prices prices) {
    /** What a sender may hand to its provider a second: segments of text, calls, e-mails. */
    public record Rates(double sms, double voice, double email) {
        public Rates {
            if (!(sms > 0 && voice > 0 && email > 0)) {
                throw new IllegalArgumentException("a rate is more than nothing");
            }
        }

        /** The rate on that channel. */
        public double of(Channel channel) {
            return switch (channel) {
                case SMS -> sms;
                case VOICE -> voice;
                case EMAIL -> email;
                case WEB -> throw new IllegalArgumentException("a page is not sent");
            };
        }
    }

    /** What the provider asks, in pounds: for a segment, a minute of a call, an e-mail. */
    public record Prices(BigDecimal sms, BigDecimal voiceMinute, BigDecimal email) {
        public Prices {
            if (sms.signum() < 0 || voiceMinute.signum() < 0 || email.signum() < 0) {
                throw new IllegalArgumentException("a price is not below nothing");
            }
            // However it is written, one price is one value.
            sms = sms.stripTrailingZeros();
            voiceMinute = voiceMinute.stripTrailingZeros();
            email = email.stripTrailingZeros();
        }

        /** What that much of a channel costs, in hundredths of a penny. */
        public long of(Channel channel, int messages, int segments, int minutes) {
            BigDecimal cost = switch (channel) {
                case SMS -> sms.multiply(BigDecimal.valueOf(segments));
                case VOICE -> voiceMinute.multiply(BigDecimal.valueOf(minutes));
                case EMAIL -> email.multiply(BigDecimal.valueOf(messages));
                case WEB -> BigDecimal.ZERO;
            };
            return cost.movePointRight(4).setScale(0, RoundingMode.HALF_UP).longValueExact();
        }
    }

    /** Whether more goes without a second person, or waits longer for one, than by those. */
    public boolean looserThan(ForceSettings others) {
        return approvalOver > others.approvalOver || approvalLapse.compareTo(others.approvalLapse) > 0;
    }

    public ForceSettings {
        if (approvalOver < 0 || approvalLapse.isNegative() || approvalLapse.isZero()) {
            throw new IllegalArgumentException("an approval has a number of people and a time to wait");
        }
    }
}

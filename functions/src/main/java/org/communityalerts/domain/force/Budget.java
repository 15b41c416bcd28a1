package org.communityalerts.domain.force;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a force means to spend on messages at most, in pounds; beyond it a second person decides.
 *
 * @param day null for as much as may be, as is month
 */
public record Budget(@Nullable BigDecimal day, @Nullable BigDecimal month) {
    /** As much as may be. */
    public static final Budget NONE = new Budget(null, null);

    public Budget {
        day = positive(day);
        month = positive(month);
    }

    private static @Nullable BigDecimal positive(@Nullable BigDecimal sum) {
        if (sum == null) {
            return null;
        }
        if (sum.signum() <= 0) {
            throw new IllegalArgumentException("a budget is more than nothing");
        }
        // However it is written, one sum is one value.
        return sum.stripTrailingZeros();
    }

    /** Whether it lets more go, on a day or in a month, than that one. */
    public boolean looserThan(Budget other) {
        return more(day, other.day) || more(month, other.month);
    }

    private static boolean more(@Nullable BigDecimal sum, @Nullable BigDecimal than) {
        return than != null && (sum == null || sum.compareTo(than) > 0);
    }
}

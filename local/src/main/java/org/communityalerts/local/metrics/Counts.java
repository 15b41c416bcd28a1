package org.communityalerts.local.metrics;

import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.DoubleAdder;

/** What is counted of this platform itself, a line a count, in the text format Prometheus reads. */
public final class Counts {
    private static final Map<String, DoubleAdder> COUNTS = new ConcurrentSkipListMap<>();

    private Counts() {}

    /** Adds to a series, such as {@code invocations_total{function="SendSms"}}. */
    public static void add(String series, double more) {
        COUNTS.computeIfAbsent("community_alerts_" + series, s -> new DoubleAdder())
                .add(more);
    }

    /** Everything so far. */
    public static String text() {
        var text = new StringBuilder();
        COUNTS.forEach((series, count) -> text.append(series)
                .append(' ')
                .append(BigDecimal.valueOf(count.sum()).stripTrailingZeros().toPlainString())
                .append('\n'));
        return text.toString();
    }
}

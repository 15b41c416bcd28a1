package org.communityalerts.desk.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.communityalerts.domain.alert.Usage;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.delivery.Channel;
import org.jspecify.annotations.Nullable;

/** The report on usage as the HTTP contract shows it. An alert to two groups is in the rows of both, and once in the totals. */
record UsageView(List<Row> rows, Row totals) {
    /** What the rows are for: each day, each month, each group, or each kind of alert. */
    enum By {
        DAY,
        MONTH,
        GROUP,
        KIND;

        List<String> keys(Usage usage) {
            return switch (this) {
                case DAY -> List.of(usage.day().toString());
                case MONTH -> List.of(usage.day().toString().substring(0, 7));
                case GROUP -> usage.groups().isEmpty() ? List.of(Audience.EVERYONE) : List.copyOf(usage.groups());
                case KIND -> List.of(usage.kind());
            };
        }
    }

    /** One key's figures on one channel; of {@code day}, {@code month}, {@code group} and {@code kind} one is there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            @Nullable String day,
            @Nullable String month,
            @Nullable String group,
            @Nullable String kind,
            @Nullable String channel,
            int messages,
            int segments,
            int minutes,
            BigDecimal cost,
            int delivered,
            int replies,
            int optOuts) {
        static Row of(@Nullable By by, String key, @Nullable Channel channel, Usage.Figures figures) {
            return new Row(
                    by == By.DAY ? key : null,
                    by == By.MONTH ? key : null,
                    by == By.GROUP ? key : null,
                    by == By.KIND ? key : null,
                    channel == null ? null : channel.word(),
                    figures.messages(),
                    figures.segments(),
                    figures.minutes(),
                    BigDecimal.valueOf(figures.cost(), 4).setScale(2, RoundingMode.HALF_UP),
                    figures.delivered(),
                    figures.replies(),
                    figures.optOuts());
        }
    }

    static UsageView of(List<Usage> entries, By by) {
        var sums = new TreeMap<String, Map<Channel, Usage.Figures>>();
        var totals = Usage.Figures.NONE;
        for (Usage usage : entries) {
            for (Map.Entry<Channel, Usage.Figures> figures : usage.channels().entrySet()) {
                by.keys(usage)
                        .forEach(key -> sums.computeIfAbsent(key, k -> new TreeMap<>())
                                .merge(figures.getKey(), figures.getValue(), Usage.Figures::plus));
                totals = totals.plus(asMessages(figures.getKey(), figures.getValue()));
            }
        }
        var rows = new ArrayList<Row>();
        sums.forEach(
                (key, channels) -> channels.forEach((channel, figures) -> rows.add(Row.of(by, key, channel, figures))));
        return new UsageView(rows, Row.of(null, "", null, totals));
    }

    /** A public page goes to nobody: it has a row of its own, and is none of the messages in all. */
    private static Usage.Figures asMessages(Channel channel, Usage.Figures figures) {
        return channel.isSent() ? figures : figures.withoutMessages();
    }
}

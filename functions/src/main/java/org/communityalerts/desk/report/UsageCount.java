package org.communityalerts.desk.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.communityalerts.craft.wording.Segments;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.domain.Here;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.Usage;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Measure;
import org.communityalerts.domain.delivery.Progress;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.domain.delivery.Unit;
import org.communityalerts.domain.force.ForceSettings;

/** Sums what an alert used up from its tallies, whichever order they came in and however often. */
public final class UsageCount {

    private final TextFrame frame;

    public UsageCount(TextFrame frame) {
        this.frame = frame;
    }

    /** The alert's entry as its tallies stand. */
    public Usage of(AlertRecord row, List<Tally> tallies, ForceSettings.Prices prices) {
        Alert alert = row.alert();
        Progress progress = Progress.of(tallies, row.slices());
        var channels = new EnumMap<Channel, Usage.Figures>(Channel.class);
        progress.channels().forEach((channel, counts) -> {
            Usage.Figures figures = figures(alert, channel, counts, tallies, prices);
            if (!figures.equals(Usage.Figures.NONE)) {
                channels.put(channel, figures);
            }
        });
        return new Usage(alert.id(), day(alert.goesAt()), alert.audience().groups(), channels, alert.kind());
    }

    static LocalDate day(Instant moment) {
        return moment.atZone(Here.ZONE).toLocalDate();
    }

    private Usage.Figures figures(
            Alert alert,
            Channel channel,
            Map<DeliveryStatus, Integer> counts,
            List<Tally> tallies,
            ForceSettings.Prices prices) {
        int delivered = counts.getOrDefault(DeliveryStatus.DELIVERED, 0);
        int messages = delivered
                + counts.getOrDefault(DeliveryStatus.SENT, 0)
                + counts.getOrDefault(DeliveryStatus.UNDELIVERED, 0);
        int segments = channel.unit() == Unit.SEGMENT ? segments(alert, channel, messages, tallies) : 0;
        int minutes = sum(tallies, channel, Measure.MINUTES);
        return new Usage.Figures(
                messages,
                segments,
                minutes,
                prices.of(channel, messages, segments, minutes),
                delivered,
                sum(tallies, channel, Measure.REPLIES),
                sum(tallies, channel, Measure.OPT_OUTS));
    }

    /** As they were counted when sent; what was not counted then has the segments of the alert's text. */
    private int segments(Alert alert, Channel channel, int messages, List<Tally> tallies) {
        int counted = sum(tallies, channel, Measure.SEGMENTS);
        return counted > 0
                ? counted
                : messages * Segments.of(frame.of(alert.content(), "en")).count();
    }

    private static int sum(List<Tally> tallies, Channel channel, Measure measure) {
        return tallies.stream()
                .mapToInt(tally -> tally.used().getOrDefault(channel, Map.of()).getOrDefault(measure, 0))
                .sum();
    }
}

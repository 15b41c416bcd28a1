package org.communityalerts.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.communityalerts.model.Alert;
import org.communityalerts.model.AlertRecord;
import org.communityalerts.model.Area;
import org.communityalerts.model.Channel;
import org.communityalerts.model.Content;
import org.communityalerts.model.DeliveryStatus;
import org.communityalerts.model.Progress;

/** An alert as the HTTP contract shows it; {@code progress} is left out of lists. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlertView(
        String id,
        String status,
        String title,
        String text,
        String emailText,
        String recordingId,
        Content.Welsh welsh,
        Whom audience,
        List<String> channels,
        String severity,
        @JsonProperty("public") boolean listed,
        boolean training,
        String replaces,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        Counts progress) {

    /** Whom the alert is for, with the area in words too. */
    record Whom(Set<String> groups, Area area, String words) {}

    /** How many people and, by channel, what became of the deliveries. */
    record Counts(int recipients, Map<String, Map<String, Integer>> channels) {}

    static AlertView brief(AlertRecord alert) {
        return of(alert, alert.state().word(), null);
    }

    static AlertView whole(AlertRecord alert, Progress progress) {
        String status = progress.finished() ? "finished" : alert.state().word();
        return of(alert, status, new Counts(progress.recipients(), counts(progress)));
    }

    private static AlertView of(AlertRecord row, String status, Counts progress) {
        Alert alert = row.alert();
        Content content = alert.content();
        return new AlertView(
                alert.id(),
                status,
                content.title(),
                content.text(),
                content.emailText(),
                content.recordingId(),
                content.welsh(),
                new Whom(
                        new TreeSet<>(alert.audience().groups()),
                        alert.audience().area(),
                        alert.audience().words()),
                alert.channels().stream().sorted().map(Channel::word).toList(),
                alert.severity().word(),
                alert.listed(),
                alert.training(),
                alert.replaces(),
                alert.createdBy(),
                alert.createdAt(),
                alert.expiresAt(),
                progress);
    }

    private static Map<String, Map<String, Integer>> counts(Progress progress) {
        var counts = new LinkedHashMap<String, Map<String, Integer>>();
        for (Channel channel : Channel.values()) {
            var byStatus = new LinkedHashMap<String, Integer>();
            var known = progress.channels().getOrDefault(channel, Map.of());
            for (DeliveryStatus status : DeliveryStatus.values()) {
                byStatus.put(status.word(), known.getOrDefault(status, 0));
            }
            counts.put(channel.word(), byStatus);
        }
        return counts;
    }
}

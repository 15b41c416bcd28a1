package org.communityalerts.desk.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.Approval;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Progress;

/** An alert as the HTTP contract shows it; {@code progress}, {@code timeline} and {@code replies} are left out of lists. */
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
        Approval approval,
        Stop stop,
        Counts progress,
        List<Moment> timeline,
        Integer replies) {

    /** Whom the alert is for, as it could be asked for again, with the areas in words too. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Whom(Set<String> groups, Area area, List<Area> areas, Exclusion exclude, String words) {
        static Whom of(Audience audience) {
            boolean one = audience.areas().size() == 1;
            return new Whom(
                    new TreeSet<>(audience.groups()),
                    one ? audience.areas().getFirst() : null,
                    one ? List.of() : audience.areas(),
                    Exclusion.of(audience.exclude()),
                    audience.words());
        }
    }

    /** Whom it leaves out. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Exclusion(Set<String> groups, List<Area> areas) {
        static Exclusion of(Audience.Exclusion exclude) {
            return exclude.equals(Audience.Exclusion.NOBODY)
                    ? null
                    : new Exclusion(new TreeSet<>(exclude.groups()), exclude.areas());
        }
    }

    /** How many people and, by channel, what became of the deliveries. */
    record Counts(int recipients, Map<String, Map<String, Integer>> channels) {}

    static AlertView brief(AlertRecord alert) {
        return of(alert, alert.state().word(), null, null, null);
    }

    static AlertView whole(AlertRecord alert, Progress progress, List<Moment> timeline, int replies) {
        boolean finished = alert.state().sends() && progress.finished();
        String status = finished ? "finished" : alert.state().word();
        return of(alert, status, new Counts(progress.recipients(), counts(progress)), timeline, replies);
    }

    private static AlertView of(
            AlertRecord row, String status, Counts progress, List<Moment> timeline, Integer replies) {
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
                Whom.of(alert.audience()),
                alert.channels().stream().sorted().map(Channel::word).toList(),
                alert.severity().word(),
                alert.listed(),
                alert.training(),
                alert.replaces(),
                alert.createdBy(),
                alert.createdAt(),
                alert.expiresAt(),
                row.approval(),
                row.stop(),
                progress,
                timeline,
                replies);
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

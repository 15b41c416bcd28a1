package org.communityalerts.desk.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.Approval;
import org.communityalerts.domain.alert.Incident;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.domain.delivery.Channel;
import org.jspecify.annotations.Nullable;

/**
 * An incident as the HTTP contract shows it; {@code alerts}, {@code acts}, {@code counts} and {@code tally} are left out of
 * lists.
 *
 * @param alerts the alerts about it, in order
 * @param acts who did what about it, in the order of time
 * @param counts what became of all its messages, by status; not for a co-ordinator, as numbers in fives do not add up
 * @param tally what its newest question was answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IncidentView(
        String id,
        String title,
        @Nullable String kind,
        String state,
        String page,
        Instant openedAt,
        @Nullable List<AlertView> alerts,
        @Nullable List<Act> acts,
        @Nullable Map<String, Integer> counts,
        @Nullable List<AnsweredView> tally) {
    /**
     * What somebody did, or what came of it.
     *
     * @param what issued, approved, overridden, rejected, returned, sent, stopped or withdrawn
     * @param alert what it was done to, or null for the incident itself
     * @param by the subject of the person, or null where it happened by itself
     * @param why in their words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Act(
            Instant at,
            String what,
            @Nullable String alert,
            @Nullable String by,
            @Nullable String why) {}

    static IncidentView brief(Incident incident, AlertRecord first, String publicUrl) {
        return new IncidentView(
                incident.id(),
                first.alert().content().title(),
                incident.kind(),
                incident.state().word(),
                incident.later(Step.UPDATE).page(publicUrl),
                incident.openedAt(),
                null,
                null,
                null,
                null);
    }

    /**
     * The whole of it.
     *
     * @param views of the same alerts, for whoever asks
     * @param summed whether they are told numbers that add up
     */
    static IncidentView whole(
            Incident incident, List<AlertRecord> thread, List<AlertView> views, boolean summed, String publicUrl) {
        IncidentView brief = brief(incident, thread.getFirst(), publicUrl);
        List<Act> acts = Stream.concat(thread.stream().flatMap(IncidentView::acts), withdrawal(incident))
                .sorted(Comparator.comparing(Act::at))
                .toList();
        return new IncidentView(
                brief.id,
                brief.title,
                brief.kind,
                brief.state,
                brief.page,
                brief.openedAt,
                views,
                acts,
                summed ? counts(views) : null,
                tally(views));
    }

    private static List<AnsweredView> tally(List<AlertView> views) {
        return views.reversed().stream()
                .map(AlertView::tally)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(List.of());
    }

    private static Stream<Act> withdrawal(Incident incident) {
        return Optional.ofNullable(incident.withdrawal()).stream()
                .map(stop -> new Act(stop.at(), "withdrawn", null, stop.by(), stop.reason()));
    }

    /** What was done about an alert; what never went is not said to be sent. */
    private static Stream<Act> acts(AlertRecord row) {
        var alert = row.alert();
        var issued = new Act(alert.createdAt(), "issued", alert.id(), alert.createdBy(), null);
        var sent = new Act(sentAt(row), "sent", alert.id(), null, null);
        return Stream.of(
                        Stream.of(issued),
                        decision(row),
                        row.wentOut() ? Stream.of(sent) : Stream.<Act>of(),
                        Stream.ofNullable(row.stop())
                                .map(stop -> new Act(
                                        stop.at(),
                                        row.wentOut() ? "stopped" : "withdrawn",
                                        alert.id(),
                                        stop.by(),
                                        stop.reason())))
                .flatMap(some -> some);
    }

    /** When it went: at its time, and not before a second person let it. */
    private static Instant sentAt(AlertRecord row) {
        Instant due = row.alert().goesAt();
        var decision = row.approval() == null ? null : row.approval().decision();
        return decision != null && decision.at().isAfter(due) ? decision.at() : due;
    }

    private static Stream<Act> decision(AlertRecord row) {
        return Optional.ofNullable(row.approval()).map(Approval::decision).stream()
                .map(made -> new Act(
                        made.at(), decided(row, made.override()), row.alert().id(), made.by(), made.reason()));
    }

    private static String decided(AlertRecord row, boolean override) {
        return switch (row.state()) {
            case REJECTED -> "rejected";
            case RETURNED -> "returned";
            default -> override ? "overridden" : "approved";
        };
    }

    /** Of the messages that go to somebody: its public page is none. */
    private static Map<String, Integer> counts(List<AlertView> views) {
        var counts = new LinkedHashMap<String, Integer>();
        views.stream()
                .map(AlertView::progress)
                .filter(Objects::nonNull)
                .flatMap(progress -> progress.channels().entrySet().stream())
                .filter(channel -> !channel.getKey().equals(Channel.WEB.word()))
                .flatMap(channel -> channel.getValue().entrySet().stream())
                .forEach(entry -> counts.merge(entry.getKey(), entry.getValue(), Integer::sum));
        return counts;
    }
}

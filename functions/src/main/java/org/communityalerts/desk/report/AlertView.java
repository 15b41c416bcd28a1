package org.communityalerts.desk.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.InIncident;
import org.communityalerts.domain.alert.Photo;
import org.communityalerts.domain.alert.Question;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Measure;
import org.communityalerts.domain.delivery.Progress;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.domain.reply.Answered;
import org.communityalerts.domain.reply.Response;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Limited;
import org.jspecify.annotations.Nullable;

/** An alert as the HTTP contract shows it; {@code progress}, {@code timeline}, {@code replies} and {@code tally} are left out of lists. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlertView(
        String id,
        String status,
        @Nullable String kind,
        String title,
        String text,
        @Nullable String emailText,
        @Nullable String recordingId,
        Content.@Nullable Welsh welsh,
        @Nullable List<Photo> photos,
        @Nullable Question question,
        WhomView audience,
        List<String> channels,
        String severity,
        @JsonProperty("public") boolean listed,
        boolean training,
        @Nullable String replaces,
        @Nullable String incident,
        @Nullable String incidentStep,
        @Nullable String page,
        @Nullable Boolean link,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant sendAt,
        @Nullable String revises,
        @Nullable String series,
        @Nullable String scheme,
        @Nullable ApprovalView approval,
        @Nullable Stop stop,
        @Nullable CountsView progress,
        @Nullable List<PaceView> timeline,
        @Nullable Integer replies,
        @Nullable List<AnsweredView> tally) {

    /** The same for a caller who may not be told how many a few are. */
    AlertView toldTo(Caller caller) {
        boolean few = progress != null && Limited.few(progress.recipients(), caller);
        return new AlertView(
                id,
                status,
                kind,
                title,
                text,
                emailText,
                recordingId,
                welsh,
                photos,
                question,
                audience,
                channels,
                severity,
                listed,
                training,
                replaces,
                incident,
                incidentStep,
                page,
                link,
                createdBy,
                createdAt,
                expiresAt,
                sendAt,
                revises,
                series,
                scheme,
                approval != null && Limited.few(approval.recipients(), caller) ? approval.ofFew() : approval,
                stop,
                few ? CountsView.FEW : progress,
                few ? null : timeline,
                few ? null : replies,
                few || tally == null
                        ? null
                        : tally.stream().map(one -> one.toldTo(caller)).toList());
    }

    static AlertView brief(AlertRecord alert, String publicUrl) {
        return of(alert, publicUrl, alert.state().word(), null, null, null, null);
    }

    static AlertView whole(
            AlertRecord alert,
            String publicUrl,
            Progress progress,
            List<PaceView> timeline,
            int replies,
            List<Response> responses) {
        boolean finished = alert.state().sends() && progress.finished();
        String status = finished ? "finished" : alert.state().word();
        Question question = alert.alert().content().question();
        var tally = question == null ? null : AnsweredView.of(Answered.of(question, responses));
        return of(alert, publicUrl, status, CountsView.of(progress), timeline, replies, tally);
    }

    private static AlertView of(
            AlertRecord row,
            String publicUrl,
            String status,
            @Nullable CountsView progress,
            @Nullable List<PaceView> timeline,
            @Nullable Integer replies,
            @Nullable List<AnsweredView> tally) {
        Alert alert = row.alert();
        InIncident in = alert.incident();
        Content content = alert.content();
        return new AlertView(
                alert.id(),
                status,
                alert.kind(),
                content.title(),
                content.text(),
                content.emailText(),
                content.recordingId(),
                content.welsh(),
                content.photos().isEmpty() ? null : content.photos(),
                content.question(),
                WhomView.of(alert.audience()),
                alert.channels().stream().sorted().map(Channel::word).toList(),
                alert.severity().word(),
                alert.listed(),
                alert.training(),
                alert.replaces(),
                in == null ? null : in.id(),
                in == null || in.step() == Step.FIRST ? null : in.step().word(),
                in == null ? null : in.page(publicUrl),
                content.link() == null ? null : true,
                alert.createdBy(),
                alert.createdAt(),
                alert.expiresAt(),
                alert.sendAt(),
                alert.revises(),
                alert.series(),
                alert.scheme(),
                ApprovalView.of(row.approval()),
                row.stop(),
                progress,
                timeline,
                replies,
                tally);
    }

    /** How many replies came to the alert of these tallies. */
    static int replies(List<Tally> tallies) {
        return tallies.stream()
                .flatMap(tally -> tally.used().values().stream())
                .mapToInt(used -> used.getOrDefault(Measure.REPLIES, 0))
                .sum();
    }
}

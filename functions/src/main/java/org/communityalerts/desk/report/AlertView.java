package org.communityalerts.desk.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.Question;
import org.communityalerts.domain.alert.Stop;
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
        @JsonUnwrapped IssuedView issued,
        String status,
        @Nullable ApprovalView approval,
        @Nullable Stop stop,
        @Nullable CountsView progress,
        @Nullable List<PaceView> timeline,
        @Nullable Integer replies,
        @Nullable List<AnsweredView> tally) {

    /** The same for a caller who may not be told how many a few are; when each came to an outcome would tell it too. */
    AlertView toldTo(Caller caller) {
        boolean few = progress != null && Limited.few(progress.recipients(), caller);
        return new AlertView(
                issued,
                status,
                approval == null ? null : approval.toldTo(caller),
                stop,
                progress == null ? null : progress.toldTo(caller),
                few || caller.isCoordinator() ? null : timeline,
                few || replies == null ? null : Limited.told(replies, caller),
                few || tally == null
                        ? null
                        : tally.stream().map(one -> one.toldTo(caller)).toList());
    }

    static AlertView brief(AlertRecord row, String publicUrl) {
        return of(row, publicUrl, row.state().word(), null, null, null, null);
    }

    static AlertView whole(
            AlertRecord row,
            String publicUrl,
            Progress progress,
            List<PaceView> timeline,
            int replies,
            List<Response> responses) {
        boolean finished = row.state().sends() && progress.finished();
        String status = finished ? "finished" : row.state().word();
        Question question = row.alert().content().question();
        var tally = question == null ? null : AnsweredView.of(Answered.of(question, responses));
        return of(row, publicUrl, status, CountsView.of(progress), timeline, replies, tally);
    }

    private static AlertView of(
            AlertRecord row,
            String publicUrl,
            String status,
            @Nullable CountsView progress,
            @Nullable List<PaceView> timeline,
            @Nullable Integer replies,
            @Nullable List<AnsweredView> tally) {
        return new AlertView(
                IssuedView.of(row.alert(), publicUrl),
                status,
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

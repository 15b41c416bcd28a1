package org.communityalerts.alert.approve;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.Approval;
import org.communityalerts.domain.force.StaffNotice;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Fields;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Problem;
import org.communityalerts.edge.Reason;
import org.communityalerts.port.force.NoticeLog;
import org.communityalerts.port.force.StaffNotices;
import org.jspecify.annotations.Nullable;

/** HTTP in: a second person approves, rejects or returns an alert, or overrides its wait. Served by {@code ServeAlerts}. */
public final class DecideAlertFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Http http;
    private final DecideAlert useCase;
    private final TellSupervisors tell;
    private final StaffNotices staff;
    private final NoticeLog told;

    /**
     * @param staff tells people what became of an alert
     * @param told remembers that nobody needs to be reminded of it any more
     */
    public DecideAlertFunction(
            Http http, DecideAlert useCase, TellSupervisors tell, StaffNotices staff, NoticeLog told) {
        this.http = http;
        this.useCase = useCase;
        this.tell = tell;
        this.staff = staff;
        this.told = told;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            DecideAlert.Result result = decide(request);
            if (result instanceof DecideAlert.Result.Decided(AlertRecord record)) {
                Alert alert = record.alert();
                Approval.Decision decision = Objects.requireNonNull(
                        Objects.requireNonNull(record.approval()).decision());
                told.open(StaffNotice.approval(alert.id(), alert.createdBy(), decision.at())
                        .id());
                staff.tell(StaffNotice.decision(alert.id(), alert.createdBy(), decision.at()));
            }
            return answer(result);
        });
    }

    private DecideAlert.Result decide(APIGatewayV2HTTPEvent request) {
        String id = Http.path(request, "id");
        String by = Caller.of(request).id();
        String route = request.getRouteKey();
        String decision = route.substring(route.lastIndexOf('/') + 1);
        return switch (decision) {
            case "approve" -> useCase.approve(id, by, told(request));
            case "reject" -> useCase.reject(id, by, Reason.of(http, request));
            case "return" -> useCase.giveBack(id, by, Reason.of(http, request));
            case "override" -> override(id, by, Reason.of(http, request));
            default -> throw new IllegalStateException("no decision is called " + decision);
        };
    }

    /** Whoever says anything else with it, such as what has to be mended first, means more than a yes. */
    private @Nullable Integer told(APIGatewayV2HTTPEvent request) {
        if (request.getBody() == null || request.getBody().isBlank()) {
            return null;
        }
        Fields form = Fields.of(http.body(request));
        Integer told = form.has("recipients") ? form.whole("recipients", 0, Integer.MAX_VALUE) : null;
        form.nothingElse();
        form.refuseIfWrong();
        return told;
    }

    private DecideAlert.Result override(String id, String by, String reason) {
        DecideAlert.Result result = useCase.override(id, by, reason);
        if (result instanceof DecideAlert.Result.Decided(AlertRecord alert)) {
            tell.overridden(alert.alert(), by, reason);
        }
        return result;
    }

    private APIGatewayV2HTTPResponse answer(DecideAlert.Result result) {
        return switch (result) {
            case DecideAlert.Result.Decided(AlertRecord alert) -> decided(alert);
            case DecideAlert.Result.Unknown() -> throw new Problem.Exception(Problem.noSuch("alert"));
            case DecideAlert.Result.Own() ->
                throw refused(403, "Forbidden", "You issued this alert: somebody else must approve it.");
            case DecideAlert.Result.Recounted(int before, int now) ->
                throw refused(
                        409,
                        "Number changed",
                        "It reaches %,d people now, not %,d. Nothing was done: look at it, and approve it again."
                                .formatted(now, before));
            case DecideAlert.Result.Nobody(int before) ->
                throw refused(
                        409,
                        "Reaches nobody",
                        "It reaches nobody any more, and reached %,d: a group may have been deleted.".formatted(before)
                                + " Nothing was done: reject it, and have it issued anew.");
            case DecideAlert.Result.Beyond(var limits) ->
                throw refused(
                        409,
                        "Beyond its author's limits",
                        "It goes beyond what its author may reach by now: %s. Nothing was done: return or reject it."
                                .formatted(String.join("; ", limits)));
            case DecideAlert.Result.NotWaiting(var state) ->
                throw refused(409, "Not waiting", "This alert is " + state.word() + ": it waits for nobody.");
        };
    }

    private APIGatewayV2HTTPResponse decided(AlertRecord alert) {
        var body = Map.of("id", alert.alert().id(), "status", alert.state().word());
        return http.json(200, body, Map.of());
    }

    private static Problem.Exception refused(int status, String title, String detail) {
        return new Problem.Exception(new Problem(title, status, detail, List.of()));
    }
}

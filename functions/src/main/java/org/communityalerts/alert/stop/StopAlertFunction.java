package org.communityalerts.alert.stop;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Progress;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Limited;
import org.communityalerts.edge.Problem;
import org.communityalerts.edge.Reason;

/** HTTP in: an alert is stopped while somebody may still be reached. Served by {@code ServeAlerts}. */
public final class StopAlertFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Http http;
    private final StopAlert useCase;
    private final Remits remits;

    public StopAlertFunction(Http http, StopAlert useCase, Remits remits) {
        this.http = http;
        this.useCase = useCase;
        this.remits = remits;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            String id = Http.path(request, "id");
            Caller caller = Caller.of(request);
            boolean supervisor = caller.isSupervisor();
            var result = useCase.stop(id, caller.id(), supervisor, Reason.optional(http, request))
                    .orElseThrow(StopAlertFunction::nowhere);
            return switch (result) {
                case StopAlert.Result.Stopped(Progress progress) -> stopped(id, progress, caller);
                case StopAlert.Result.Anothers(Alert alert) when !caller.sees(alert, remits) -> throw nowhere();
                case StopAlert.Result.Anothers(Alert _) ->
                    throw new Problem.Exception(Problem.forbidden(
                            "Somebody else issued this alert: only they or a supervisor may stop it.", List.of()));
                case StopAlert.Result.TooLate(var state) ->
                    throw new Problem.Exception(new Problem(
                            "Too late to stop",
                            409,
                            "This alert is " + state.word() + ": nothing of it is left to stop.",
                            List.of()));
            };
        });
    }

    private static Problem.Exception nowhere() {
        return new Problem.Exception(Problem.noSuch("alert"));
    }

    private APIGatewayV2HTTPResponse stopped(String id, Progress progress, Caller caller) {
        boolean few = Limited.few(progress.recipients(), caller);
        int sent = progress.messages(DeliveryStatus.SENT, DeliveryStatus.DELIVERED, DeliveryStatus.UNDELIVERED);
        int unsent = progress.messages(DeliveryStatus.QUEUED, DeliveryStatus.STOPPED);
        var body = new LinkedHashMap<String, Object>();
        body.put("id", id);
        body.put("status", "stopped");
        body.put("sent", few ? Limited.AT_MOST : Limited.told(sent, caller));
        body.put("unsent", few ? Limited.AT_MOST : Limited.told(unsent, caller));
        if (few) {
            body.put("fewerThanFive", true);
        }
        return http.json(202, body, Map.of());
    }
}

package org.communityalerts.alert.stop;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Fields;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Problem;
import org.communityalerts.edge.Reason;
import tools.jackson.databind.node.JsonNodeFactory;

/** HTTP in: an alert is taken back by who issued it before it goes. Served by {@code ServeAlerts}. */
public final class WithdrawAlertFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Http http;
    private final WithdrawAlert useCase;

    public WithdrawAlertFunction(Http http, WithdrawAlert useCase) {
        this.http = http;
        this.useCase = useCase;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            String id = Http.path(request, "id");
            String by = Caller.of(request).id();
            String body = request.getBody();
            Fields form = Fields.of(
                    body == null || body.isBlank() ? JsonNodeFactory.instance.objectNode() : http.body(request));
            String reason = form.optionalText("reason", Reason.LONGEST);
            boolean series = form.flag("series", false);
            form.nothingElse();
            form.refuseIfWrong();
            if (series) {
                useCase.withdrawSeries(id, by, reason);
            }
            var result = useCase.withdraw(id, by, reason)
                    .orElseThrow(() -> new Problem.Exception(Problem.notFound("There is no alert of that id.")));
            return answer(id, series, result);
        });
    }

    private APIGatewayV2HTTPResponse answer(String id, boolean series, WithdrawAlert.Result result) {
        return switch (result) {
            case WithdrawAlert.Result.Withdrawn() -> http.json(200, Map.of("id", id, "status", "withdrawn"), Map.of());
            case WithdrawAlert.Result.Anothers() ->
                throw new Problem.Exception(Problem.forbidden(
                        "Somebody else issued this alert: only they may withdraw it. A supervisor may stop it.",
                        List.of()));
            case WithdrawAlert.Result.TooLate(var state)
            when series -> http.json(200, Map.of("id", id, "status", state.word()), Map.of());
            case WithdrawAlert.Result.TooLate(var state) ->
                throw new Problem.Exception(new Problem(
                        "Too late to withdraw",
                        409,
                        "This alert is " + state.word()
                                + (state.mayReach()
                                        ? ": somebody may have had it, or have it yet. Stop it instead."
                                        : ": nothing of it is left to withdraw."),
                        List.of()));
        };
    }
}

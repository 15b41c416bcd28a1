package org.communityalerts.desk.report;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.communityalerts.craft.remit.Remit;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.delivery.Progress;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.domain.reply.Response;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Limited;
import org.communityalerts.edge.PageToken;
import org.communityalerts.edge.Problem;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.delivery.Tallies;
import org.communityalerts.port.reply.Responses;
import org.jspecify.annotations.Nullable;

/** HTTP in: alerts, and how far each has come. Served by {@code ServeAlerts}. */
public final class ReadAlertsFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Http http;
    private final Alerts alerts;
    private final AlertSearch search;
    private final Tallies tallies;
    private final Responses responses;
    private final Remits remits;
    private final String publicUrl;

    /** @param publicUrl where residents find the pages of incidents */
    public ReadAlertsFunction(
            Http http,
            Alerts alerts,
            AlertSearch search,
            Tallies tallies,
            Responses responses,
            Remits remits,
            String publicUrl) {
        this.search = search;
        this.publicUrl = publicUrl;
        this.remits = remits;
        this.http = http;
        this.alerts = alerts;
        this.tallies = tallies;
        this.responses = responses;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            Caller caller = Caller.of(request);
            if (request.getRouteKey().endsWith("/failures")) {
                return failures(find(Http.path(request, "id"), caller), caller);
            }
            return Http.optionalPath(request, "id")
                    .map(id -> one(find(id, caller), caller))
                    .orElseGet(() -> list(request, caller));
        });
    }

    private APIGatewayV2HTTPResponse one(AlertRecord alert, Caller caller) {
        List<Tally> all = tallies.of(alert.alert().id());
        Progress progress = Progress.of(all, alert.slices());
        List<Response> given = responses.to(alert.alert());
        AlertView view = AlertView.whole(alert, publicUrl, progress, PaceView.of(all), AlertView.replies(all), given);
        return http.json(200, view.toldTo(caller), Map.of());
    }

    private APIGatewayV2HTTPResponse failures(AlertRecord alert, Caller caller) {
        List<Tally> all = tallies.of(alert.alert().id());
        boolean few = Limited.few(Progress.of(all, alert.slices()).recipients(), caller);
        return http.json(200, Map.of("failures", FailureView.of(few ? List.of() : all)), Map.of());
    }

    /** What is outside a client's limits is not there for it. */
    private AlertRecord find(String id, Caller caller) {
        return alerts.find(id)
                .filter(row -> caller.sees(row.alert(), remits))
                .orElseThrow(() -> new Problem.Exception(Problem.noSuch("alert")));
    }

    private APIGatewayV2HTTPResponse list(APIGatewayV2HTTPEvent request, Caller caller) {
        Remit remit = caller.remit(remits);
        Alerts.Page page = search.find(
                Http.query(request, "q"),
                status(request),
                PageToken.of(request),
                row -> remit.holds(row.alert(), caller.id()),
                !caller.isLimited());
        var body = new HashMap<String, Object>();
        List<AlertView> views = page.alerts().stream()
                .map(row -> AlertView.brief(row, publicUrl).toldTo(caller))
                .toList();
        body.put("alerts", views);
        if (page.nextToken() != null) {
            body.put("nextToken", PageToken.sealed(request, page.nextToken()));
        }
        return http.json(200, body, Map.of());
    }

    /** The state that is asked for, or null for any. */
    private static @Nullable String status(APIGatewayV2HTTPEvent request) {
        String status = Http.query(request, "status");
        List<String> known =
                Arrays.stream(AlertState.values()).map(AlertState::word).toList();
        if (status != null && !known.contains(status)) {
            throw new Problem.Exception(Problem.badRequest("status must be one of " + String.join(", ", known) + "."));
        }
        return status;
    }
}

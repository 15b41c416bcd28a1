package org.communityalerts.desk.report;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.delivery.Measure;
import org.communityalerts.domain.delivery.Progress;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.PageToken;
import org.communityalerts.edge.Problem;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.delivery.Tallies;

/** HTTP in: alerts, and how far each has come. Served by {@code ServeAlerts}. */
public final class ReadAlertsFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Http http;
    private final Alerts alerts;
    private final Tallies tallies;

    public ReadAlertsFunction(Http http, Alerts alerts, Tallies tallies) {
        this.http = http;
        this.alerts = alerts;
        this.tallies = tallies;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            Map<String, String> path = request.getPathParameters();
            if (request.getRouteKey().endsWith("/failures")) {
                return failures(path.get("id"));
            }
            return path != null && path.containsKey("id") ? one(path.get("id")) : list(request);
        });
    }

    private APIGatewayV2HTTPResponse one(String id) {
        AlertRecord alert = find(id);
        List<Tally> all = tallies.of(id);
        Progress progress = Progress.of(all, alert.slices());
        return http.json(200, AlertView.whole(alert, progress, Moment.of(all), replies(all)), Map.of());
    }

    private APIGatewayV2HTTPResponse failures(String id) {
        return http.json(
                200,
                Map.of("failures", FailureView.of(tallies.of(find(id).alert().id()))),
                Map.of());
    }

    private AlertRecord find(String id) {
        return alerts.find(id)
                .orElseThrow(() -> new Problem.Exception(Problem.notFound("There is no alert of that id.")));
    }

    private static int replies(List<Tally> tallies) {
        return tallies.stream()
                .flatMap(tally -> tally.used().values().stream())
                .mapToInt(used -> used.getOrDefault(Measure.REPLIES, 0))
                .sum();
    }

    private APIGatewayV2HTTPResponse list(APIGatewayV2HTTPEvent request) {
        Alerts.Page page =
                new AlertSearch(alerts).find(Http.query(request, "q"), status(request), PageToken.of(request));
        var body = new HashMap<String, Object>();
        List<AlertView> views = page.alerts().stream().map(AlertView::brief).toList();
        body.put("alerts", views);
        if (page.nextToken() != null) {
            body.put("nextToken", PageToken.sealed(request, page.nextToken()));
        }
        return http.json(200, body, Map.of());
    }

    /** The state that is asked for, or null for any. */
    private static String status(APIGatewayV2HTTPEvent request) {
        String status = Http.query(request, "status");
        List<String> known =
                Arrays.stream(AlertState.values()).map(AlertState::word).toList();
        if (status != null && !known.contains(status)) {
            throw new Problem.Exception(Problem.badRequest("status must be one of " + String.join(", ", known) + "."));
        }
        return status;
    }
}

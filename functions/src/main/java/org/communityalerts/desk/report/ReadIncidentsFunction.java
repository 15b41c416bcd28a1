package org.communityalerts.desk.report;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.Incident;
import org.communityalerts.domain.delivery.Progress;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.PageToken;
import org.communityalerts.edge.Problem;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Incidents;
import org.communityalerts.port.delivery.Tallies;
import org.communityalerts.port.reply.Responses;

/** HTTP in: incidents, and all that was said and done about each. Served by {@code ServeAlerts}. */
public final class ReadIncidentsFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final int PAGE = 50;

    private final Http http;
    private final Incidents incidents;
    private final Alerts alerts;
    private final Tallies tallies;
    private final Responses responses;
    private final Remits remits;
    private final String publicUrl;

    /** @param publicUrl where residents find the pages of incidents */
    public ReadIncidentsFunction(
            Http http,
            Incidents incidents,
            Alerts alerts,
            Tallies tallies,
            Responses responses,
            Remits remits,
            String publicUrl) {
        this.http = http;
        this.incidents = incidents;
        this.alerts = alerts;
        this.tallies = tallies;
        this.responses = responses;
        this.remits = remits;
        this.publicUrl = publicUrl;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            Caller caller = Caller.of(request);
            return Http.optionalPath(request, "id").map(id -> one(id, caller)).orElseGet(() -> list(request, caller));
        });
    }

    private APIGatewayV2HTTPResponse list(APIGatewayV2HTTPEvent request, Caller caller) {
        Incidents.Page page = incidents.list(PAGE, PageToken.of(request));
        var body = new HashMap<String, Object>();
        body.put(
                "incidents",
                page.incidents().stream()
                        .flatMap(incident ->
                                first(incident, caller)
                                        .map(alert -> IncidentView.brief(incident, alert, publicUrl))
                                        .stream())
                        .toList());
        if (page.nextToken() != null) {
            body.put("nextToken", PageToken.sealed(request, page.nextToken()));
        }
        return http.json(200, body, Map.of());
    }

    private APIGatewayV2HTTPResponse one(String id, Caller caller) {
        Incident incident = incidents
                .find(id)
                .filter(found -> first(found, caller).isPresent())
                .orElseThrow(() -> new Problem.Exception(Problem.noSuch("incident")));
        List<AlertRecord> thread = incident.alerts().stream()
                .flatMap(alert -> told(alert, caller).stream())
                .toList();
        List<AlertView> views =
                thread.stream().map(alert -> view(alert).toldTo(caller)).toList();
        return http.json(
                200, IncidentView.whole(incident, thread, views, !caller.isCoordinator(), publicUrl), Map.of());
    }

    /** What is outside a client's limits is not there for it: an incident is told by the alert that opened it. */
    private Optional<AlertRecord> first(Incident incident, Caller caller) {
        return told(incident.alerts().getFirst(), caller);
    }

    private Optional<AlertRecord> told(String alert, Caller caller) {
        return alerts.find(alert).filter(row -> caller.sees(row.alert(), remits));
    }

    private AlertView view(AlertRecord row) {
        List<Tally> all = tallies.of(row.alert().id());
        return AlertView.whole(
                row,
                publicUrl,
                Progress.of(all, row.slices()),
                PaceView.of(all),
                AlertView.replies(all),
                responses.to(row.alert()));
    }
}

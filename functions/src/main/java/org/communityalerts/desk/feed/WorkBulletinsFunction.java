package org.communityalerts.desk.feed;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.communityalerts.domain.alert.BulletinRecord;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Problem;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Bulletins;
import org.jspecify.annotations.Nullable;

/** HTTP in: what other authorities say is read, opened as a draft, or put aside. Served by {@code ServeAlerts}. */
public final class WorkBulletinsFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    /** The gravest first, and of those the latest. */
    private static final Comparator<BulletinRecord> GRAVEST = Comparator.comparing(
                    (BulletinRecord event) -> event.latest().severity())
            .thenComparing(event -> event.latest().at())
            .reversed();

    /** How a feed was read last. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FeedView(
            String name, @Nullable Instant readAt, @Nullable Instant failedSince) {}

    private final Http http;
    private final Bulletins bulletins;
    private final Alerts alerts;
    private final InstantSource clock;

    public WorkBulletinsFunction(Http http, Bulletins bulletins, Alerts alerts, InstantSource clock) {
        this.http = http;
        this.bulletins = bulletins;
        this.alerts = alerts;
        this.clock = clock;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> switch (request.getRouteKey()) {
            case "POST /api/bulletins/{id}/open" ->
                change(request, one -> standing(one).inDraft());
            case "POST /api/bulletins/{id}/dismiss" ->
                change(request, one -> standing(one).putAside());
            default -> list();
        });
    }

    private APIGatewayV2HTTPResponse list() {
        Instant now = clock.instant();
        List<Bulletins.Reading> readings = bulletins.readings();
        List<BulletinView> shown = bulletins.all().stream()
                .filter(event -> isRead(event, readings))
                .map(this::standing)
                .filter(event -> event.asksForSomebody(now))
                .sorted(GRAVEST)
                .map(event -> BulletinView.of(event, now))
                .toList();
        List<FeedView> feeds = readings.stream()
                .map(reading -> new FeedView(reading.feed(), reading.at(), reading.failedAt()))
                .toList();
        return http.json(200, Map.of("bulletins", shown, "feeds", feeds), Map.of());
    }

    /** An alert that was not approved, or taken back, has told nobody: the event is offered again. */
    private BulletinRecord standing(BulletinRecord event) {
        return event.without(
                id -> alerts.find(id).map(alert -> alert.state().toldNobody()).orElse(false));
    }

    /** What had a feed that is not read stays known for a while; it is nothing to send by then. */
    private static boolean isRead(BulletinRecord event, List<Bulletins.Reading> readings) {
        return readings.stream().anyMatch(reading -> reading.feed().equals(event.feed()));
    }

    private APIGatewayV2HTTPResponse change(APIGatewayV2HTTPEvent request, UnaryOperator<BulletinRecord> act) {
        List<Bulletins.Reading> readings = bulletins.readings();
        BulletinRecord changed = bulletins
                .revise(Http.path(request, "id"), event -> {
                    if (!isRead(event, readings)) {
                        throw gone();
                    }
                    return act.apply(event);
                })
                .orElseThrow(WorkBulletinsFunction::gone);
        return http.json(200, BulletinView.of(changed, clock.instant()), Map.of());
    }

    private static Problem.Exception gone() {
        return new Problem.Exception(
                Problem.notFound("It is no longer here: its feed has not had it for a week, or is not read."));
    }
}

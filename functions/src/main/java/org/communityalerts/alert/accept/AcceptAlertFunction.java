package org.communityalerts.alert.accept;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.communityalerts.craft.remit.Remit;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.craft.wording.TextWarnings;
import org.communityalerts.domain.Sha256;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.Known;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.force.Act;
import org.communityalerts.domain.force.CallerKey;
import org.communityalerts.edge.Acts;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.IdempotencyKey;
import org.communityalerts.edge.Limited;
import org.communityalerts.edge.Problem;
import org.communityalerts.edge.form.AlertForm;
import org.communityalerts.edge.form.IncidentForm;
import org.communityalerts.edge.form.SchemeWords;
import org.communityalerts.edge.form.SeriesForm;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Alerts.Acceptance;
import org.communityalerts.port.alert.Bulletins;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** HTTP in: an officer's alert is checked, written down and queued. Served by {@code ServeAlerts}. */
public final class AcceptAlertFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    /** One time that an alert goes which recurs. */
    record Occurrence(String id, Instant sendAt, String status) {}

    private final Http http;
    private final SeriesForm series;
    private final AlertForm form;
    private final AcceptAlert useCase;
    private final Remits remits;
    private final SchemeWords schemeWords;
    private final TextWarnings warnings;
    private final Replacement replacement;
    private final Bulletins bulletins;
    private final String publicUrl;
    private final Acts acts;

    public AcceptAlertFunction(
            Http http,
            SeriesForm series,
            AlertForm form,
            AcceptAlert useCase,
            Remits remits,
            SchemeWords schemeWords,
            TextWarnings warnings,
            Replacement replacement,
            Bulletins bulletins,
            String publicUrl,
            Acts acts) {
        this.http = http;
        this.series = series;
        this.form = form;
        this.useCase = useCase;
        this.remits = remits;
        this.schemeWords = schemeWords;
        this.warnings = warnings;
        this.replacement = replacement;
        this.bulletins = bulletins;
        this.publicUrl = publicUrl;
        this.acts = acts;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            CallerKey key = IdempotencyKey.of(request);
            JsonNode body = http.body(request);
            Caller caller = Caller.of(event);
            Remit remit = caller.remit(remits);
            Limited.ownGroups(remit, body);
            List<JsonNode> times = series.read(body);
            if (times.size() > 1) {
                return several(times, caller, remit, key, body);
            }
            Alert alert = read(body, caller, remit);
            boolean waits = waits(caller, remit, alert);
            if (!useCase.mayRevise(alert)) {
                throw unfit("/revises", "is not the id of an alert of yours that was returned or withdrawn");
            }
            refuse(replacement.of(alert, caller.isSupervisor()));
            Supplier<APIGatewayV2HTTPResponse> answer =
                    () -> answer(told(body, caller, standing(written(alert, waits, key, fingerprint(body)))));
            return alert.replaces() == null
                    ? answer.get()
                    : recorded(acts.besides(request, "alert.replace", alert.replaces()), answer);
        });
    }

    private Acceptance written(Alert alert, boolean waits, @Nullable CallerKey key, String fingerprint) {
        try {
            return useCase.accept(alert, waits, key, fingerprint);
        } catch (Alerts.IncidentWithdrawn e) {
            // At this very moment: it was not when the form was read.
            throw unfit("/incident", IncidentForm.WITHDRAWN);
        }
    }

    /** The alert, saying in whose name it goes, and whether its author is known to have no limits. */
    private Alert read(JsonNode body, Caller caller, Remit remit) {
        return schemeWords.of(form.read(body, caller), remit).knowing(new Known(caller.isOwn(), false));
    }

    private static boolean waits(Caller caller, Remit remit, Alert alert) {
        return caller.isLimited() && Limited.keptWithin(remit, alert);
    }

    private APIGatewayV2HTTPResponse several(
            List<JsonNode> times, Caller caller, Remit remit, @Nullable CallerKey key, JsonNode body) {
        if (key == null) {
            throw unfit("/recurs", "needs an Idempotency-Key, so that no time of it is ever written down twice");
        }
        AlertRecord begun = useCase.earlier(key, fingerprint(body))
                .map(AcceptAlertFunction::standing)
                .orElse(null);
        // Of a series that stands in part, what is missing and still to come is written: its first time may be over.
        List<Alert> alerts = (begun == null ? times : series.behindTheFirst(times))
                .stream().map(one -> read(one, caller, remit)).toList();
        boolean waits = !alerts.isEmpty() && waits(caller, remit, alerts.getFirst());
        List<AlertRecord> standing = useCase.acceptAll(begun, alerts, waits, key, fingerprint(body)).stream()
                .map(AcceptAlertFunction::standing)
                .toList();
        Map<String, Object> answer = accepted(told(body, caller, standing.getFirst()));
        answer.put(
                "occurrences",
                standing.stream()
                        .map(one -> new Occurrence(
                                one.alert().id(),
                                one.alert().goesAt(),
                                one.state().word()))
                        .toList());
        return answer(standing.getFirst(), answer);
    }

    private APIGatewayV2HTTPResponse recorded(Act act, Supplier<APIGatewayV2HTTPResponse> answer) {
        replacement.begin(act);
        APIGatewayV2HTTPResponse done = answer.get();
        replacement.end(act, done.getStatusCode());
        return done;
    }

    private static void refuse(Replacement.Verdict verdict) {
        switch (verdict) {
            case ALLOWED -> {}
            case UNKNOWN -> throw unfit("/replaces", "is not the id of an alert");
            case UNLIKE -> throw unfit("/replaces", "must be an exercise if this one is, and only then");
            case ANOTHERS ->
                throw new Problem.Exception(Problem.forbidden(
                        "Somebody else issued the alert this one replaces: only they or a supervisor may replace it.",
                        List.of()));
        }
    }

    private static Problem.Exception unfit(String pointer, String detail) {
        return new Problem.Exception(Problem.unprocessable(List.of(new Problem.Error(pointer, detail))));
    }

    /** What another authority says is told by it; an exercise tells nobody, and another system has no drafts. */
    private AlertRecord told(JsonNode body, Caller caller, AlertRecord alert) {
        if (body.hasNonNull("bulletin") && !alert.alert().training() && !caller.isLimited()) {
            bulletins.revise(
                    body.get("bulletin").asString(),
                    event -> event.without(id -> id.equals(alert.alert().revises()))
                            .sent(alert.alert().id()));
        }
        return alert;
    }

    private APIGatewayV2HTTPResponse answer(AlertRecord alert) {
        return answer(alert, accepted(alert));
    }

    private APIGatewayV2HTTPResponse answer(AlertRecord alert, Map<String, Object> body) {
        return http.json(
                202, body, Map.of("Location", "/api/alerts/" + alert.alert().id()));
    }

    private static AlertRecord standing(Acceptance acceptance) {
        return switch (acceptance) {
            case Acceptance.New(AlertRecord alert) -> alert;
            case Acceptance.Repeated(AlertRecord alert) -> alert;
            case Acceptance.Clash() ->
                throw new Problem.Exception(new Problem(
                        "Idempotency key already used",
                        422,
                        "This Idempotency-Key came before with a different alert. Send a new alert under a new key.",
                        List.of()));
        };
    }

    private Map<String, Object> accepted(AlertRecord row) {
        Alert alert = row.alert();
        var body = new LinkedHashMap<String, Object>();
        body.put("id", alert.id());
        body.put("status", row.state().word());
        body.put("expiresAt", alert.expiresAt());
        if (alert.incident() != null) {
            body.put("incident", alert.incident().id());
            body.put("page", alert.incident().page(publicUrl));
        }
        List<TextWarnings.Warning> found = alert.uses(Channel.SMS) ? warnings.of(alert.content()) : List.of();
        if (!found.isEmpty()) {
            body.put("warnings", found);
        }
        return body;
    }

    private static String fingerprint(JsonNode body) {
        return HexFormat.of().formatHex(Sha256.of(body.toString()));
    }
}

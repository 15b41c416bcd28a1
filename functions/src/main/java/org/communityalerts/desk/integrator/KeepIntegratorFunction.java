package org.communityalerts.desk.integrator;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.Versioned;
import org.communityalerts.domain.force.Integrator;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Precondition;
import org.communityalerts.edge.Problem;
import org.communityalerts.port.force.HookSignatures;
import org.communityalerts.port.force.Integrators;

/** HTTP in: other systems are let in, limited and taken out again. Served by {@code ServeAdministration}. */
public final class KeepIntegratorFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_+-]{1,128}");

    private final Http http;
    private final IntegratorForm form;
    private final Integrators integrators;
    private final HookSignatures signatures;
    private final InstantSource clock;

    public KeepIntegratorFunction(
            Http http, IntegratorForm form, Integrators integrators, HookSignatures signatures, InstantSource clock) {
        this.http = http;
        this.form = form;
        this.integrators = integrators;
        this.signatures = signatures;
        this.clock = clock;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> switch (request.getRouteKey()) {
            case "GET /api/integrators" -> list();
            case "GET /api/integrators/{id}" ->
                view(integrators.latest(id(request)).orElseThrow(KeepIntegratorFunction::unknown));
            case "PUT /api/integrators/{id}" -> keep(id(request), request);
            case "POST /api/integrators/{id}/key" -> rekey(id(request));
            default -> remove(id(request));
        });
    }

    private APIGatewayV2HTTPResponse list() {
        var all = integrators.all().stream().map(IntegratorView::of).toList();
        return http.json(200, Map.of("integrators", all), Map.of());
    }

    private APIGatewayV2HTTPResponse keep(String id, APIGatewayV2HTTPEvent request) {
        if (!ID.matcher(id).matches()) {
            throw new Problem.Exception(Problem.badRequest("A client id has letters, digits, _, + and - alone."));
        }
        Integrators.Terms asked = form.read(http.body(request));
        var by = new Edit(Caller.of(request).id(), clock.instant());
        return view(integrators.keep(id, asked, by, Precondition.of(request)::check));
    }

    private APIGatewayV2HTTPResponse rekey(String id) {
        Integrator integrator = integrators.rekey(id, clock.instant()).orElseThrow(KeepIntegratorFunction::unknown);
        return http.json(
                200,
                Map.of(
                        "key",
                        signatures.key(integrator),
                        "made",
                        integrator.key().made()),
                Map.of());
    }

    private APIGatewayV2HTTPResponse remove(String id) {
        if (!integrators.remove(id)) {
            throw unknown();
        }
        return http.json(200, Map.of("id", id), Map.of());
    }

    private APIGatewayV2HTTPResponse view(Versioned<Integrator> shown) {
        return http.json(200, IntegratorView.of(shown.value()), Precondition.tag(shown));
    }

    private static String id(APIGatewayV2HTTPEvent request) {
        return Http.path(request, "id");
    }

    private static Problem.Exception unknown() {
        return new Problem.Exception(Problem.notFound("No client of that id was let in."));
    }
}

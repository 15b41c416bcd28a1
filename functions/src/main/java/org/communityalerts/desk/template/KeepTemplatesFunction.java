package org.communityalerts.desk.template;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.Versioned;
import org.communityalerts.domain.alert.Template;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Fields;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.PageToken;
import org.communityalerts.edge.Precondition;
import org.communityalerts.edge.Problem;
import org.communityalerts.port.alert.Templates;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTTP in: alerts are saved to begin others from. Served by {@code ServeAlerts}. */
public final class KeepTemplatesFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Http http;
    private final JsonMapper json;
    private final TemplateForm form;
    private final Templates templates;
    private final Supplier<String> ids;
    private final InstantSource clock;

    /** A template as the HTTP contract shows it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            String id,
            String name,
            String author,
            @Nullable String folder,
            boolean mine,
            JsonNode alert,
            String version) {}

    public KeepTemplatesFunction(
            Http http,
            JsonMapper json,
            TemplateForm form,
            Templates templates,
            Supplier<String> ids,
            InstantSource clock) {
        this.http = http;
        this.json = json;
        this.form = form;
        this.templates = templates;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> switch (request.getRouteKey().split(" ")[0]) {
            case "POST" -> add(request);
            case "PUT" -> change(request);
            case "DELETE" -> remove(request);
            default -> list(request);
        });
    }

    /** A volunteer is shown no words of the force's, which name groups that are not theirs to know. */
    private APIGatewayV2HTTPResponse list(APIGatewayV2HTTPEvent request) {
        Caller caller = Caller.of(request);
        List<Versioned<Template>> all = templates.all().stream()
                .filter(saved -> saved.value().isFor(caller.id()))
                .filter(saved ->
                        !caller.isCoordinator() || saved.value().author().equals(caller.id()))
                .toList();
        var page = TemplatesPage.of(all, PageToken.of(request));
        var body = new HashMap<String, Object>();
        body.put("templates", page.saved().stream().map(this::view).toList());
        if (page.last() != null) {
            body.put("nextToken", PageToken.sealed(request, page.last()));
        }
        return http.json(200, body, Map.of());
    }

    private APIGatewayV2HTTPResponse add(APIGatewayV2HTTPEvent request) {
        Versioned<Template> added =
                templates.add(form.read(ids.get(), Caller.of(request).id(), http.body(request)), by(request));
        Map<String, String> headers = new HashMap<>(Precondition.tag(added));
        headers.put("Location", "/api/templates/" + added.value().id());
        return http.json(201, view(added), headers);
    }

    private APIGatewayV2HTTPResponse change(APIGatewayV2HTTPEvent request) {
        JsonNode body = http.body(request);
        known(request);
        Versioned<Template> changed = templates
                .revise(id(request), by(request), before -> {
                    allow(request, before);
                    Fields fields = Fields.of(body);
                    Precondition.of(request, fields).check(before);
                    return form.read(before.value(), fields);
                })
                .orElseThrow(KeepTemplatesFunction::unknown);
        return http.json(200, view(changed), Precondition.tag(changed));
    }

    private APIGatewayV2HTTPResponse remove(APIGatewayV2HTTPEvent request) {
        String id = id(request);
        Versioned<Template> before = known(request);
        allow(request, before);
        Precondition.of(request).check(before);
        if (!templates.remove(id)) {
            throw unknown();
        }
        return http.json(200, Map.of("id", id), Map.of());
    }

    private static void allow(APIGatewayV2HTTPEvent request, Versioned<Template> saved) {
        Caller caller = Caller.of(request);
        if (!caller.id().equals(saved.value().author()) && !caller.isSupervisor()) {
            throw new Problem.Exception(Problem.forbidden(
                    "Somebody else saved this template: only they or a supervisor may change or remove it.",
                    List.of()));
        }
    }

    /** The template that a request names; another person's own is not there for anybody else. */
    private Versioned<Template> known(APIGatewayV2HTTPEvent request) {
        return templates
                .find(id(request))
                .filter(saved -> saved.value().isFor(Caller.of(request).id()))
                .orElseThrow(KeepTemplatesFunction::unknown);
    }

    private Edit by(APIGatewayV2HTTPEvent request) {
        return new Edit(Caller.of(request).id(), clock.instant());
    }

    private View view(Versioned<Template> saved) {
        Template template = saved.value();
        return new View(
                template.id(),
                template.name(),
                template.author(),
                template.folder(),
                template.own(),
                json.readTree(template.alert()),
                Long.toString(saved.version()));
    }

    private static String id(APIGatewayV2HTTPEvent request) {
        return Http.path(request, "id");
    }

    private static Problem.Exception unknown() {
        return new Problem.Exception(Problem.noSuch("template"));
    }
}

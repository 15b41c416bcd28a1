package org.communityalerts.desk.template;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.communityalerts.domain.alert.Template;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Problem;
import org.communityalerts.port.alert.Templates;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTTP in: alerts are saved to begin others from. Deployed as {@code KeepTemplates}. */
public final class KeepTemplatesFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Http http;
    private final JsonMapper json;
    private final TemplateForm form;
    private final Templates templates;
    private final Supplier<String> ids;

    /** A template as the HTTP contract shows it. */
    record View(String id, String name, JsonNode alert) {}

    public KeepTemplatesFunction(
            Http http, JsonMapper json, TemplateForm form, Templates templates, Supplier<String> ids) {
        this.http = http;
        this.json = json;
        this.form = form;
        this.templates = templates;
        this.ids = ids;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> switch (request.getRouteKey().split(" ")[0]) {
            case "POST" -> add(form.read(ids.get(), http.body(request)));
            case "PUT" -> change(form.read(id(request), http.body(request)));
            case "DELETE" -> remove(id(request));
            default -> list();
        });
    }

    private APIGatewayV2HTTPResponse list() {
        List<View> all = templates.all().stream().map(this::view).toList();
        return http.json(200, Map.of("templates", all), Map.of());
    }

    private APIGatewayV2HTTPResponse add(Template template) {
        templates.add(template);
        return http.json(201, view(template), Map.of("Location", "/api/templates/" + template.id()));
    }

    private APIGatewayV2HTTPResponse change(Template template) {
        if (!templates.change(template)) {
            throw unknown();
        }
        return http.json(200, view(template), Map.of());
    }

    private APIGatewayV2HTTPResponse remove(String id) {
        if (!templates.remove(id)) {
            throw unknown();
        }
        return http.json(200, Map.of("id", id), Map.of());
    }

    private View view(Template template) {
        return new View(template.id(), template.name(), json.readTree(template.alert()));
    }

    private static String id(APIGatewayV2HTTPEvent request) {
        return request.getPathParameters().get("id");
    }

    private static Problem.Exception unknown() {
        return new Problem.Exception(Problem.notFound("There is no template of that id."));
    }
}

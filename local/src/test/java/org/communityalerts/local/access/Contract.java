package org.communityalerts.local.access;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** docs/openapi.yaml, and what of it answers have shown so far. */
final class Contract {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

    private final JsonNode document;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Set<String> shown = ConcurrentHashMap.newKeySet();

    Contract(Path file) throws IOException {
        Object yaml = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        document = JsonMapper.shared().valueToTree(yaml);
    }

    /** Every route it describes, as API Gateway names it but for the plus of a variable that takes slashes. */
    Set<String> routes() {
        var routes = new TreeSet<String>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(METHODS::contains)
                        .forEach(
                                method -> routes.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        return routes;
    }

    /** The scope it says an integrator needs for a route, or null. */
    String scope(String route) {
        for (JsonNode way : operation(route).path("security")) {
            if (way.has("integrator")) {
                return way.at("/integrator/0").asString().replace("community-alerts/", "");
            }
        }
        return null;
    }

    /** The roles it says a person needs one of for a route; none for a route that is open. */
    Set<String> roles(String route) {
        var roles = new TreeSet<String>();
        operation(route).path("x-roles").forEach(role -> roles.add(role.asString()));
        return roles;
    }

    /** What a request's body may be, or what is missing if it has none. */
    JsonNode body(String route) {
        return operation(route).at("/requestBody/content/application~1json/schema");
    }

    /** The schema that one of another name stands for, or itself. */
    JsonNode meant(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asString().substring(1)) : schema;
    }

    /** What in an answer, null if it says nothing, is not as described; empty if all is. */
    List<String> differences(String route, int status, @Nullable JsonNode body) {
        JsonNode responses = operation(route).path("responses");
        JsonNode response = responses.path(Integer.toString(status));
        if (response.isMissingNode()) {
            if (status < 300) {
                return List.of(route + " answers " + status + ", which is not described");
            }
            response = document.at("/components/responses/Problem");
        }
        if (body == null || !response.has("content")) {
            return body == null && !response.has("content")
                    ? List.of()
                    : List.of(route + " answers " + status + " with a body, or is described with one, and not both");
        }
        JsonNode content = response.path("content").properties().stream()
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(JsonMapper.shared().createObjectNode());
        ObjectNode schema = content.path("schema").deepCopy().asObject();
        show(schema, body);
        schema.set("components", document.path("components"));
        return registry.getSchema(schema).validate(body).stream()
                .map(Error::toString)
                .toList();
    }

    /** The fields of schemas that an answer had. */
    private void show(JsonNode schema, JsonNode value) {
        JsonNode meant = meant(schema);
        meant.path("oneOf").forEach(one -> show(one, value));
        if (value.isArray()) {
            value.forEach(item -> show(meant.path("items"), item));
        } else if (value.isObject()) {
            value.properties().forEach(field -> {
                JsonNode described = meant.path("properties").path(field.getKey());
                if (described.isMissingNode()) {
                    show(meant.path("additionalProperties"), field.getValue());
                } else {
                    shown.add(name(schema) + "." + field.getKey());
                    show(described, field.getValue());
                }
            });
        }
    }

    /** Whether any answer has had that field of a component. */
    boolean hasShown(String component, String field) {
        return shown.contains(component + "." + field);
    }

    private static String name(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** The fields of a component. */
    Set<String> fields(String component) {
        return new TreeSet<>(
                document.at("/components/schemas/" + component + "/properties").propertyNames());
    }

    private JsonNode operation(String route) {
        String[] parts = route.split(" ");
        return document.path("paths")
                .path(parts[1].replace("+}", "}"))
                .path(parts[0].toLowerCase(java.util.Locale.ROOT));
    }
}

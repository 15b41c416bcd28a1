package org.communityalerts.local.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The limits that the contract sets to what a request's body may hold. */
final class Limits {
    /** A field, and values that just fit it or just do not. */
    record Limit(String pointer, List<JsonNode> fits, List<JsonNode> tooMuch) {}

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** Whose limit PolygonFormTest holds: its rings must close. */
    private static final Set<String> ELSEWHERE = Set.of("polygon");
    /** What the force puts around each text takes less than that of its room. */
    private static final int FRAME = 100;

    private final Contract contract;
    private final List<Limit> limits = new ArrayList<>();
    private final List<String> endless = new ArrayList<>();

    private Limits(Contract contract) {
        this.contract = contract;
    }

    static Limits of(Contract contract, JsonNode body) {
        var limits = new Limits(contract);
        limits.walk("", body);
        return limits;
    }

    List<Limit> all() {
        return limits;
    }

    /** The fields that could be of any size. */
    List<String> endless() {
        return endless;
    }

    private void walk(String pointer, JsonNode named) {
        JsonNode schema = contract.meant(named);
        Stream.of("oneOf", "allOf").forEach(of -> schema.path(of).forEach(one -> walk(pointer, one)));
        schema.path("properties").properties().stream()
                .filter(field -> !ELSEWHERE.contains(field.getKey()))
                .forEach(field -> walk(pointer + "/" + field.getKey(), field.getValue()));
        switch (type(schema)) {
            case "string" -> text(pointer, schema);
            case "number", "integer" -> number(pointer, schema);
            case "array" -> list(pointer, schema);
            default -> {}
        }
    }

    /** What a value is where it is not null. */
    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asString() : type.asString("");
    }

    private void text(String pointer, JsonNode schema) {
        if (schema.has("maxLength")) {
            int most = schema.path("maxLength").intValue();
            int fits = pointer.endsWith("/text") ? most - FRAME : most;
            limits.add(new Limit(pointer, List.of(letters(fits)), List.of(letters(most + 1))));
        } else if (Stream.of("enum", "format", "pattern").noneMatch(schema::has)) {
            noLimit(pointer, schema);
        }
    }

    private void number(String pointer, JsonNode schema) {
        if (!schema.has("minimum") || !schema.has("maximum")) {
            noLimit(pointer, schema);
            return;
        }
        double least = schema.path("minimum").doubleValue();
        double most = schema.path("maximum").doubleValue();
        limits.add(new Limit(
                pointer,
                List.of(NODES.numberNode(least), NODES.numberNode(most)),
                List.of(NODES.numberNode(least - 0.01), NODES.numberNode(most + 0.01))));
    }

    private void list(String pointer, JsonNode schema) {
        if (!schema.has("maxItems")) {
            noLimit(pointer, schema);
            return;
        }
        int most = schema.path("maxItems").intValue();
        JsonNode items = contract.meant(schema.path("items"));
        limits.add(new Limit(pointer, List.of(list(most, items)), List.of(NODES.arrayNode(), list(most + 1, items))));
    }

    private void noLimit(String pointer, JsonNode schema) {
        if (!schema.path("description").asString("").equals("Left as it is.")) {
            endless.add(pointer);
        }
    }

    private static JsonNode letters(int length) {
        return NODES.stringNode("a".repeat(length));
    }

    /** Of words, each another, since a word that comes twice counts once; else of areas. */
    private static ArrayNode list(int length, JsonNode items) {
        ArrayNode list = NODES.arrayNode();
        boolean words = type(items).equals("string");
        IntStream.range(0, length).forEach(i -> list.add(words ? NODES.stringNode("word-" + i) : everywhere()));
        return list;
    }

    private static JsonNode everywhere() {
        return NODES.objectNode().put("everywhere", true);
    }

    /** A body that is refused in any case, and holds that value at that place. */
    static String with(String pointer, JsonNode value) {
        ObjectNode body = NODES.objectNode();
        ObjectNode at = body;
        String[] names = pointer.substring(1).split("/");
        for (int i = 0; i < names.length - 1; i++) {
            at = at.putObject(names[i]);
        }
        at.set(names[names.length - 1], value);
        body.put("known-to-nobody", true);
        return JsonMapper.shared().writeValueAsString(body);
    }
}

package org.communityalerts.local.twilio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Twilio's published description of its API, to hold requests and answers against. */
final class OpenApi {
    private final JsonNode document;

    OpenApi(String resource) {
        try (InputStream in = OpenApi.class.getResourceAsStream(resource)) {
            document = JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a form posted to that path. */
    List<String> breachesOfRequest(String path, Map<String, String> form) {
        JsonNode schema = document.path("paths")
                .path(path)
                .path("post")
                .at("/requestBody/content/application~1x-www-form-urlencoded/schema");
        var breaches = new ArrayList<String>();
        schema.path("required").forEach(name -> {
            if (!form.containsKey(name.asString())) {
                breaches.add(name.asString() + " is required");
            }
        });
        form.forEach((name, value) -> {
            JsonNode property = schema.path("properties").path(name);
            if (property.isMissingNode()) {
                breaches.add(name + " is not a parameter");
            } else {
                check(property, asTyped(property, value), name, breaches);
            }
        });
        return breaches;
    }

    /** What is wrong with an answer of that status. */
    List<String> breachesOfAnswer(String path, String method, String status, JsonNode answer) {
        JsonNode schema = document.path("paths")
                .path(path)
                .path(method)
                .path("responses")
                .path(status)
                .at("/content/application~1json/schema");
        var breaches = new ArrayList<String>();
        check(schema, answer, "answer", breaches);
        return breaches;
    }

    private void check(JsonNode schema, JsonNode value, String at, List<String> breaches) {
        if (schema.has("$ref")) {
            check(document.at(schema.path("$ref").asString().substring(1)), value, at, breaches);
            return;
        }
        if (value.isNull()) {
            if (!schema.path("nullable").asBoolean(false)) {
                breaches.add(at + " must not be null");
            }
            return;
        }
        switch (schema.path("type").asString("")) {
            case "string" -> text(schema, value, at, breaches);
            case "integer" -> require(value.isIntegralNumber(), at + " is not an integer", breaches);
            case "boolean" -> require(value.isBoolean(), at + " is not true or false", breaches);
            case "array" -> value.forEach(item -> check(schema.path("items"), item, at + "[]", breaches));
            case "object" -> object(schema, value, at, breaches);
            default -> breaches.add(at + " has a type that is not known: " + schema);
        }
    }

    private static void text(JsonNode schema, JsonNode value, String at, List<String> breaches) {
        if (!value.isString()) {
            breaches.add(at + " is not a text");
            return;
        }
        String text = value.asString();
        require(
                !schema.has("pattern") || text.matches(schema.path("pattern").asString()),
                at + " is out of pattern",
                breaches);
        require(text.length() >= schema.path("minLength").asInt(0), at + " is too short", breaches);
        require(text.length() <= schema.path("maxLength").asInt(Integer.MAX_VALUE), at + " is too long", breaches);
        if (schema.has("enum")) {
            boolean known = schema.path("enum")
                    .valueStream()
                    .anyMatch(word -> word.asString().equals(text));
            require(known, at + " is none of the words for it: " + text, breaches);
        }
        if (schema.path("format").asString("").equals("date-time-rfc-2822")) {
            require(isDate(text), at + " is no date: " + text, breaches);
        }
    }

    private void object(JsonNode schema, JsonNode value, String at, List<String> breaches) {
        if (!schema.has("properties")) {
            return;
        }
        var named = new TreeSet<>(schema.path("properties").propertyNames());
        var there = new TreeSet<>(value.propertyNames());
        named.stream().filter(name -> !there.contains(name)).forEach(name -> breaches.add(at + " lacks " + name));
        there.stream()
                .filter(name -> !named.contains(name))
                .forEach(name -> breaches.add(at + " has a strange " + name));
        there.retainAll(named);
        there.forEach(name -> check(schema.path("properties").path(name), value.path(name), at + "." + name, breaches));
    }

    private static JsonNode asTyped(JsonNode schema, String value) {
        var nodes = JsonMapper.shared().getNodeFactory();
        return switch (schema.path("type").asString("")) {
            case "integer" -> nodes.numberNode(Integer.parseInt(value));
            case "boolean" -> nodes.booleanNode(Boolean.parseBoolean(value));
            default -> nodes.stringNode(value);
        };
    }

    private static boolean isDate(String text) {
        try {
            DateTimeFormatter.RFC_1123_DATE_TIME.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static void require(boolean held, String breach, List<String> breaches) {
        if (!held) {
            breaches.add(breach);
        }
    }
}

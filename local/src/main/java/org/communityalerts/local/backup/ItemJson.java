package org.communityalerts.local.backup;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A table's item as a line of JSON, as DynamoDB exports it to S3; the same item is always the same line. */
final class ItemJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ItemJson() {}

    static String write(Map<String, AttributeValue> item) {
        return JSON.writeValueAsString(Map.of("Item", members(item)));
    }

    static Map<String, AttributeValue> read(String line) {
        return members(JSON.readTree(line).path("Item"));
    }

    private static Map<String, Object> members(Map<String, AttributeValue> item) {
        var members = new TreeMap<String, Object>();
        item.forEach((name, value) -> members.put(name, typed(value)));
        return members;
    }

    private static Map<String, Object> typed(AttributeValue value) {
        String type =
                value.type() == AttributeValue.Type.NUL ? "NULL" : value.type().toString();
        return Map.of(type, written(value));
    }

    private static Object written(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s();
            case N -> value.n();
            case BOOL -> value.bool();
            case NUL -> true;
            case B -> Base64.getEncoder().encodeToString(value.b().asByteArray());
            case SS -> value.ss().stream().sorted().toList();
            case NS -> value.ns().stream().sorted().toList();
            case L -> value.l().stream().map(ItemJson::typed).toList();
            case M -> members(value.m());
            default -> throw new IllegalArgumentException("no table here holds a " + value.type());
        };
    }

    private static Map<String, AttributeValue> members(JsonNode node) {
        var item = new HashMap<String, AttributeValue>();
        node.properties().forEach(member -> item.put(member.getKey(), value(member.getValue())));
        return item;
    }

    private static AttributeValue value(JsonNode node) {
        var typed = node.properties().iterator().next();
        JsonNode value = typed.getValue();
        return switch (typed.getKey()) {
            case "S" -> AttributeValue.fromS(value.asString());
            case "N" -> AttributeValue.fromN(value.asString());
            case "BOOL" -> AttributeValue.fromBool(value.asBoolean());
            case "NULL" -> AttributeValue.fromNul(true);
            case "B" ->
                AttributeValue.fromB(SdkBytes.fromByteArray(Base64.getDecoder().decode(value.asString())));
            case "SS" -> AttributeValue.fromSs(texts(value));
            case "NS" -> AttributeValue.fromNs(texts(value));
            case "L" ->
                AttributeValue.fromL(StreamSupport.stream(value.spliterator(), false)
                        .map(ItemJson::value)
                        .toList());
            case "M" -> AttributeValue.fromM(members(value));
            default -> throw new IllegalArgumentException("no table here holds a " + typed.getKey());
        };
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}

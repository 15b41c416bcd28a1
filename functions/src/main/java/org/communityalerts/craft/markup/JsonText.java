package org.communityalerts.craft.markup;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes JSON (RFC 8259): maps, lists, texts, numbers and null. */
public final class JsonText {
    private JsonText() {}

    public static byte[] bytes(Object value) {
        return of(value).getBytes(StandardCharsets.UTF_8);
    }

    static String of(Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> members ->
                members.entrySet().stream()
                        .map(member -> quoted(member.getKey().toString()) + ":" + of(member.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case List<?> items -> items.stream().map(JsonText::of).collect(Collectors.joining(",", "[", "]"));
            case Number number -> number.toString();
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(letter -> quoted.append(letter(letter)));
        return quoted.append('"').toString();
    }

    /** What ends a script or begins markup is written as a number too: the text may stand in a page. */
    private static String letter(int letter) {
        return letter < ' ' || letter > '~' || "\"\\<>&'".indexOf(letter) >= 0
                ? String.format("\\u%04x", letter)
                : Character.toString(letter);
    }
}

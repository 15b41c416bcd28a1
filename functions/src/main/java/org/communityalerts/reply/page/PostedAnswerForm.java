package org.communityalerts.reply.page;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communityalerts.domain.Here;
import org.communityalerts.edge.FormBody;
import org.communityalerts.edge.Problem;
import org.communityalerts.edge.form.MultipartBody;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a page without script posts, as the JSON it stands for: fields left empty are left out, times are local. */
final class PostedAnswerForm {
    private static final Pattern PIN = Pattern.compile("(-?\\d{1,3}\\.\\d{1,20})[,;\\s]\\s*(-?\\d{1,3}\\.\\d{1,20})");

    private PostedAnswerForm() {}

    static ObjectNode json(String body) {
        Map<String, List<String>> fields = FormBody.fields(body)
                .orElseThrow(() -> new Problem.Exception(Problem.badRequest("The form cannot be read.")));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        fields.forEach((name, values) -> add(json, name, values.getFirst()));
        return json;
    }

    /** The fields that are no files. */
    static ObjectNode json(List<MultipartBody.Part> parts) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        parts.stream().filter(part -> !part.file()).forEach(part -> add(json, part.name(), part.text()));
        return json;
    }

    private static void add(ObjectNode json, String name, String value) {
        if (!value.isBlank()) {
            put(json, name, value);
        }
    }

    private static void put(ObjectNode json, String name, String value) {
        switch (name) {
            case "postcode" -> place(json.putObject("place"), value.strip());
            case "seenAt" -> json.put("seenAt", moment(value));
            default -> json.put(name, value);
        }
    }

    /** A postcode, or a latitude and a longitude as maps show them and phones fill them in. */
    private static void place(ObjectNode place, String value) {
        Matcher pin = PIN.matcher(value);
        if (pin.matches()) {
            place.put("lat", new BigDecimal(pin.group(1))).put("lon", new BigDecimal(pin.group(2)));
        } else {
            place.put("postcode", value);
        }
    }

    /** What cannot be read is left for whoever names the field that is wrong. */
    private static String moment(String local) {
        try {
            return LocalDateTime.parse(local)
                    .atZone(Here.ZONE)
                    .toOffsetDateTime()
                    .toString();
        } catch (DateTimeException e) {
            return local;
        }
    }
}

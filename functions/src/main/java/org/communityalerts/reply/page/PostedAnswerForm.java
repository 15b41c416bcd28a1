package org.communityalerts.reply.page;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.communityalerts.domain.Here;
import org.communityalerts.edge.FormBody;
import org.communityalerts.edge.Problem;
import org.communityalerts.edge.form.MultipartBody;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a page without script posts, as the JSON it stands for: fields left empty are left out, times are local. */
final class PostedAnswerForm {
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
            case "postcode" -> json.putObject("place").put("postcode", value);
            case "seenAt" -> json.put("seenAt", moment(value));
            default -> json.put(name, value);
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

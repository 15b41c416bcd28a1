package org.communityalerts.edge;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A body as a page without script, and Twilio, post it: {@code application/x-www-form-urlencoded}. */
public final class FormBody {
    private FormBody() {}

    /** Whether a request says that its body is one. */
    public static boolean is(APIGatewayV2HTTPEvent request) {
        String type = Http.header(request, "Content-Type");
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    /** Its fields, each with its values; empty if it holds a code that decodes to nothing. */
    public static Optional<Map<String, List<String>>> fields(String body) {
        var fields = new LinkedHashMap<String, List<String>>();
        try {
            for (String pair : body.split("&")) {
                String[] parts = pair.split("=", 2);
                if (!pair.isEmpty()) {
                    fields.computeIfAbsent(decode(parts[0]), name -> new ArrayList<>())
                            .add(parts.length == 1 ? "" : decode(parts[1]));
                }
            }
            return Optional.of(fields);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

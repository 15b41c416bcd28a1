package org.communityalerts.edge;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the audit is told of an answer besides its status: it goes with the answer as far as {@link Guard}, and no further. */
public final class Details {
    private static final String HEADER = "Audit-";

    private Details() {}

    /** Whom an answer shows, by their ids. */
    public static Map<String, String> shown(List<String> ids) {
        return of(Map.of("shown", String.join(" ", ids)));
    }

    /** The headers that carry details to {@link Guard}. */
    public static Map<String, String> of(Map<String, String> details) {
        var headers = new HashMap<String, String>();
        details.forEach((name, value) -> headers.put(HEADER + name, value));
        return headers;
    }

    /** Takes them off an answer. */
    static Map<String, String> takenFrom(APIGatewayV2HTTPResponse answer) {
        var details = new HashMap<String, String>();
        if (answer.getHeaders() != null) {
            var headers = new HashMap<>(answer.getHeaders());
            headers.keySet().removeIf(name -> {
                boolean detail = name.startsWith(HEADER);
                if (detail) {
                    details.put(
                            name.substring(HEADER.length()), answer.getHeaders().get(name));
                }
                return detail;
            });
            answer.setHeaders(headers);
        }
        return details;
    }
}

package org.communityalerts.edge;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.communityalerts.edge.twilio.TwilioSignature;
import org.communityalerts.edge.twilio.Webhook;

/** Events as AWS hands them to functions. */
public final class Requests {
    public static final String PUBLIC_URL = "https://alerts.example.org";

    private static final String TOKEN = "token";

    private Requests() {}

    /** A batch of queue messages with the ids m0, m1 and so on. */
    public static SQSEvent queued(String... bodies) {
        var records = new ArrayList<SQSEvent.SQSMessage>();
        for (String body : bodies) {
            var message = new SQSEvent.SQSMessage();
            message.setMessageId("m" + records.size());
            message.setBody(body);
            records.add(message);
        }
        var event = new SQSEvent();
        event.setRecords(records);
        return event;
    }

    /** The ids of the messages that are to come again. */
    public static List<String> failed(SQSBatchResponse answer) {
        return answer.getBatchItemFailures().stream()
                .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                .toList();
    }

    /** Checks the signatures of {@link #signed}. */
    public static Webhook webhook() {
        return new Webhook(new Http(), PUBLIC_URL, () -> TOKEN);
    }

    /** A form that Twilio posts. */
    public static APIGatewayV2HTTPEvent signed(String path, Map<String, String> query, Map<String, String> form) {
        String asked = fields(query);
        String url = PUBLIC_URL + path + (asked.isEmpty() ? "" : "?" + asked);
        return APIGatewayV2HTTPEvent.builder()
                .withRouteKey("POST " + path)
                .withRawPath(path)
                .withRawQueryString(asked)
                .withQueryStringParameters(query)
                .withHeaders(Map.of("x-twilio-signature", new TwilioSignature(TOKEN).of(url, form)))
                .withBody(fields(form))
                .build();
    }

    /** A request of a person about the record of that id. */
    public static APIGatewayV2HTTPEvent by(String person, String route, String id, String body) {
        return by(Map.of("sub", person), route, id, body, Map.of());
    }

    /** A request under those claims of a token. */
    public static APIGatewayV2HTTPEvent by(
            Map<String, String> claims, String route, String id, String body, Map<String, String> headers) {
        var jwt = APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT
                .builder()
                .withClaims(claims)
                .build();
        return APIGatewayV2HTTPEvent.builder()
                .withRouteKey(route)
                .withPathParameters(id == null ? null : Map.of("id", id))
                .withBody(body)
                .withHeaders(headers)
                .withRequestContext(APIGatewayV2HTTPEvent.RequestContext.builder()
                        .withAuthorizer(APIGatewayV2HTTPEvent.RequestContext.Authorizer.builder()
                                .withJwt(jwt)
                                .build())
                        .build())
                .build();
    }

    private static String fields(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

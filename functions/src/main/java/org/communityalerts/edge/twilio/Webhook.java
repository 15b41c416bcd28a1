package org.communityalerts.edge.twilio;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.communityalerts.edge.FormBody;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Problem;
import org.communityalerts.port.Token;
import org.jspecify.annotations.Nullable;

/**
 * A form Twilio posts to us. Its signature is checked before anything else, against the address we are configured to be
 * reached by, never the one the request claims; whoever cannot sign is answered 403 and nothing is done.
 */
public final class Webhook {
    private static final Problem FORBIDDEN =
            new Problem("Forbidden", 403, "This address is for Twilio, which signs what it sends.", List.of());

    private static final List<String> KEYS = List.of("To", "From", "MessageSid", "CallSid");
    private static final int LONGEST_KEY = 100;

    private final Http http;
    private final String publicUrl;
    private final Token token;

    /** @param publicUrl where Twilio reaches us, without a slash at the end */
    public Webhook(Http http, String publicUrl, Token token) {
        this.http = http;
        this.publicUrl = publicUrl;
        this.token = token;
    }

    /** Answers a signed form; anything else is refused. */
    public APIGatewayV2HTTPResponse answer(
            APIGatewayV2HTTPEvent event, Function<Map<String, String>, APIGatewayV2HTTPResponse> handler) {
        return http.answer(event, request -> handler.apply(signedForm(request)));
    }

    private Map<String, String> signedForm(APIGatewayV2HTTPEvent request) {
        Map<String, List<String>> fields = FormBody.fields(http.text(request)).orElse(null);
        String signature = Http.header(request, "X-Twilio-Signature");
        if (fields == null || !signed(request, fields, signature)) {
            throw new Problem.Exception(FORBIDDEN);
        }
        Map<String, String> form = new LinkedHashMap<>();
        fields.forEach((name, values) -> form.put(name, values.getFirst()));
        KEYS.forEach(name -> refuseTooLong(name, form.getOrDefault(name, "")));
        return form;
    }

    /** The value becomes the key of a record; no number, address or id of Twilio's is nearly as long. */
    private static void refuseTooLong(String name, String value) {
        if (value.length() > LONGEST_KEY) {
            throw new Problem.Exception(
                    Problem.badRequest("%s has more than %d characters.".formatted(name, LONGEST_KEY)));
        }
    }

    /**
     * Checked with the token we hold, then with a freshly read one: Twilio may sign with a new token before we know of
     * it.
     */
    private boolean signed(APIGatewayV2HTTPEvent request, Map<String, List<String>> form, @Nullable String signature) {
        return signedNow(request, form, signature) || token.renew() && signedNow(request, form, signature);
    }

    private boolean signedNow(
            APIGatewayV2HTTPEvent request, Map<String, List<String>> form, @Nullable String signature) {
        return new TwilioSignature(token.get()).signed(url(request), form, signature);
    }

    private String url(APIGatewayV2HTTPEvent request) {
        String query = request.getRawQueryString();
        return publicUrl + request.getRawPath() + (query == null || query.isEmpty() ? "" : "?" + query);
    }
}

package org.communityalerts.edge;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Function;
import org.communityalerts.port.Token;

/** Refuses what did not come through CloudFront, whose limits and whose word on the caller's address would be missing. */
public final class FrontGate implements Gate {
    /** CloudFront puts it in the place of whatever a caller sends under this name. */
    public static final String HEADER = "X-Front";

    private static final Problem PAST =
            new Problem("Forbidden", 403, "The API answers at the system's own address only.", List.of());

    private final Token secret;
    private final Gate next;

    /** @param next what everybody passes after this */
    public FrontGate(Token secret, Gate next) {
        this.secret = secret;
        this.next = next;
    }

    @Override
    public APIGatewayV2HTTPResponse pass(
            APIGatewayV2HTTPEvent request, Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler) {
        String said = Http.header(request, HEADER);
        if (said == null || !known(said.getBytes(StandardCharsets.UTF_8))) {
            throw new Problem.Exception(PAST);
        }
        return next.pass(request, handler);
    }

    /** As the secret is known here, or else as it is now: CloudFront may have been given a new one. */
    private boolean known(byte[] said) {
        return isSecret(said) || secret.renew() && isSecret(said);
    }

    private boolean isSecret(byte[] said) {
        return MessageDigest.isEqual(secret.get().getBytes(StandardCharsets.UTF_8), said);
    }
}

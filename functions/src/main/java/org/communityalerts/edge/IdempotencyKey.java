package org.communityalerts.edge;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.regex.Pattern;
import org.communityalerts.domain.force.CallerKey;
import org.jspecify.annotations.Nullable;

/** The key under which a request may come again without being done again. */
public final class IdempotencyKey {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private IdempotencyKey() {}

    /** A request's, which is its caller's own; or null if it has none; throws a 400 if it is not one. */
    public static @Nullable CallerKey of(APIGatewayV2HTTPEvent request) {
        String key = Http.header(request, "Idempotency-Key");
        if (key != null && !KEY.matcher(key).matches()) {
            throw new Problem.Exception(
                    Problem.badRequest("Idempotency-Key must have 1 to 255 visible ASCII characters."));
        }
        return key == null ? null : new CallerKey(Caller.of(request).id(), key);
    }
}

package org.communityalerts.edge;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Why somebody does something, in their own words: the one field of the requests that ask for it. */
public final class Reason {
    /** In letters, wherever somebody says why. */
    public static final int LONGEST = 500;

    private static final String FIELD = "reason";

    private Reason() {}

    /** The reason a request gives; throws a 422 if it gives none. */
    public static String of(Http http, APIGatewayV2HTTPEvent request) {
        return read(http, request, form -> form.text(FIELD, LONGEST));
    }

    /** The reason a request gives, or null if it gives none or has no body. */
    public static @Nullable String optional(Http http, APIGatewayV2HTTPEvent request) {
        return hasBody(request) ? read(http, request, form -> form.optionalText(FIELD, LONGEST)) : null;
    }

    /** For a request that asks for no reason and nothing else: throws a 422 that names whatever its body says. */
    public static void none(Http http, APIGatewayV2HTTPEvent request) {
        if (hasBody(request)) {
            read(http, request, form -> null);
        }
    }

    private static boolean hasBody(APIGatewayV2HTTPEvent request) {
        return request.getBody() != null && !request.getBody().isBlank();
    }

    private static <T extends @Nullable String> T read(
            Http http, APIGatewayV2HTTPEvent request, Function<Fields, T> field) {
        Fields form = Fields.of(http.body(request));
        T reason = field.apply(form);
        form.nothingElse();
        form.refuseIfWrong();
        return reason;
    }
}

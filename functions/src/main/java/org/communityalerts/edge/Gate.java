package org.communityalerts.edge;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.function.Function;

/** What every request passes before its function sees it. */
@FunctionalInterface
public interface Gate {
    /** A gate that lets everything through, for a function tested by itself. */
    Gate OPEN = (request, handler) -> handler.apply(request);

    /** Answers with the handler, or throws a problem that says why not. */
    APIGatewayV2HTTPResponse pass(
            APIGatewayV2HTTPEvent request, Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler);
}

package org.communityalerts.resident.group;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;
import java.util.function.Function;
import org.communityalerts.edge.Http;
import org.communityalerts.port.audience.Groups;

/** HTTP in: all groups. Served by {@code ServeAlerts}. */
public final class ReadGroupsFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Http http;
    private final Groups groups;

    public ReadGroupsFunction(Http http, Groups groups) {
        this.http = http;
        this.groups = groups;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> http.json(200, Map.of("groups", groups.all()), Map.of()));
    }
}

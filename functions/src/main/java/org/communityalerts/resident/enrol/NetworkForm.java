package org.communityalerts.resident.enrol;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import org.communityalerts.edge.Http;

/** Where on the network a request comes from. */
final class NetworkForm {
    private NetworkForm() {}

    /**
     * The address that CloudFront saw: the last but one that the request was forwarded for. Entries before it are the
     * caller's own and may be invented.
     */
    static String of(APIGatewayV2HTTPEvent request) {
        String forwarded = Http.header(request, "X-Forwarded-For");
        String[] hops = forwarded == null ? new String[0] : forwarded.split("\\s*,\\s*");
        return hops.length >= 2
                ? hops[hops.length - 2]
                : request.getRequestContext().getHttp().getSourceIp();
    }
}

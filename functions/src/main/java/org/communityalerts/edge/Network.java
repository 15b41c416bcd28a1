package org.communityalerts.edge;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.net.Inet6Address;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where on the network a request comes from, as others than its caller say. */
public final class Network {
    private static final int BYTES_OF_A_NETWORK = 8;

    private Network() {}

    /**
     * The address that CloudFront saw: the last but one that the request was forwarded for, for API Gateway adds
     * CloudFront's own. Entries before it are the caller's and may be invented. {@link FrontGate} has made sure that
     * CloudFront was there at all.
     */
    static @Nullable String address(APIGatewayV2HTTPEvent request) {
        String forwarded = Http.header(request, "X-Forwarded-For");
        String[] hops = forwarded == null ? new String[0] : forwarded.strip().split(",");
        return hops.length >= 2 ? hops[hops.length - 2].strip() : direct(request);
    }

    private static @Nullable String direct(APIGatewayV2HTTPEvent request) {
        var http = request.getRequestContext().getHttp();
        return http == null ? null : http.getSourceIp();
    }

    /** What is limited: of IPv6 everybody has more addresses than there are people, so there it is their network. */
    public static String of(APIGatewayV2HTTPEvent request) {
        String address = Objects.requireNonNull(address(request), "a request comes from somewhere");
        try {
            byte[] bytes = Inet6Address.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, BYTES_OF_A_NETWORK));
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}

package org.communityalerts.resident.enrol;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.net.Inet6Address;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Problem;

/** Where on the network a request comes from, and what it is told if too much does. */
final class NetworkForm {
    private static final int BYTES_OF_A_NETWORK = 8;

    private NetworkForm() {}

    /**
     * The address that CloudFront saw: the last but one that the request was forwarded for. Entries before it are the
     * caller's own and may be invented.
     */
    static String of(APIGatewayV2HTTPEvent request) {
        String forwarded = Http.header(request, "X-Forwarded-For");
        String[] hops = forwarded == null ? new String[0] : forwarded.strip().split(",");
        return network(
                hops.length >= 2
                        ? hops[hops.length - 2].strip()
                        : request.getRequestContext().getHttp().getSourceIp());
    }

    /** Everybody has more addresses of the sixth kind than there are people: what is theirs is a network of them. */
    private static String network(String address) {
        try {
            byte[] bytes = Inet6Address.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, BYTES_OF_A_NETWORK));
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    /** What it comes to, unless too many codes were asked for. */
    static <T> T within(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (CodeLimits.TooMany e) {
            throw new Problem.Exception(new Problem(
                    "Too many requests", 429, "Too many codes were asked for. Try again in an hour.", List.of()));
        }
    }
}

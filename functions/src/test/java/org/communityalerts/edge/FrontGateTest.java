package org.communityalerts.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;
import org.communityalerts.port.Token;
import org.junit.jupiter.api.Test;

class FrontGateTest {
    private String secret = "front";
    private String renewed = "front";
    private final Token token = new Token() {
        @Override
        public String get() {
            return secret;
        }

        @Override
        public boolean renew() {
            boolean old = !secret.equals(renewed);
            secret = renewed;
            return old;
        }
    };
    private final Http http = new Http(new FrontGate(token, Gate.OPEN));
    private int calls;

    @Test
    void what_comes_past_the_content_network_is_refused_and_nothing_is_done() {
        assertThat(answer(Map.of())).isEqualTo(403);
        assertThat(answer(Map.of("x-front", "guessed"))).isEqualTo(403);
        assertThat(calls).isZero();
    }

    @Test
    void what_comes_through_it_is_served() {
        assertThat(answer(Map.of("x-front", "front"))).isEqualTo(200);
        assertThat(calls).isOne();
    }

    @Test
    void a_new_secret_is_known_as_soon_as_it_is_said() {
        renewed = "new";
        assertThat(answer(Map.of("x-front", "new"))).isEqualTo(200);
        assertThat(answer(Map.of("x-front", "front"))).isEqualTo(403);
    }

    private int answer(Map<String, String> headers) {
        var request = new APIGatewayV2HTTPEvent();
        request.setHeaders(headers);
        return http.answer(request, this::done).getStatusCode();
    }

    private APIGatewayV2HTTPResponse done(APIGatewayV2HTTPEvent request) {
        calls++;
        return http.empty(200);
    }
}

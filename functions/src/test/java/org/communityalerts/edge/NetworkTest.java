package org.communityalerts.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworkTest {
    @Test
    void who_invents_where_a_request_was_forwarded_from_stays_in_one_network() {
        assertThat(from("192.0.2.1, 203.0.113.9, 130.176.0.1")).isEqualTo("203.0.113.9");
        assertThat(from("anything, 203.0.113.9,130.176.0.1")).isEqualTo("203.0.113.9");
    }

    @Test
    void a_household_with_more_addresses_than_there_are_people_is_one_network() {
        assertThat(from("2001:db8:1:2::1, 130.176.0.1"))
                .isEqualTo(from("2001:db8:1:2:ffff:1:2:3, 130.176.0.1"))
                .isNotEqualTo(from("2001:db8:1:3::1, 130.176.0.1"));
    }

    private static String from(String forwarded) {
        var request = new APIGatewayV2HTTPEvent();
        request.setHeaders(Map.of("x-forwarded-for", forwarded));
        return Network.of(request);
    }
}

package org.communityalerts.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageTokenTest {
    private static final String END = "2026-11/0192f000-0000-7000-8000-000000000000";

    @Test
    void a_list_goes_on_from_where_it_was() {
        var request = asked("GET /api/alerts", Map.of("status", "sending"));
        String token = PageToken.sealed(request, END);

        assertThat(PageToken.of(asked("GET /api/alerts", Map.of("status", "sending", "nextToken", token))))
                .isEqualTo(END);
        assertThat(PageToken.of(request)).isNull();
    }

    @Test
    void a_token_with_any_letter_changed_added_or_lost_begins_no_list_again() {
        String token = PageToken.sealed(asked("GET /api/alerts", Map.of()), END);

        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            refused("GET /api/alerts", Map.of("nextToken", token.substring(0, i) + other + token.substring(i + 1)));
            refused("GET /api/alerts", Map.of("nextToken", token.substring(0, i) + token.substring(i + 1)));
        }
        refused("GET /api/alerts", Map.of("nextToken", token + "A"));
        refused("GET /api/alerts", Map.of("nextToken", token + "="));
        refused("GET /api/alerts", Map.of("nextToken", "x"));
    }

    @Test
    void a_token_of_another_list_or_another_question_is_refused() {
        String token = PageToken.sealed(asked("GET /api/alerts", Map.of("q", "horse")), END);

        refused("GET /api/replies", Map.of("q", "horse", "nextToken", token));
        refused("GET /api/alerts", Map.of("q", "dog", "nextToken", token));
        refused("GET /api/alerts", Map.of("nextToken", token));
    }

    private static void refused(String route, Map<String, String> query) {
        assertThatThrownBy(() -> PageToken.of(asked(route, query)))
                .isInstanceOfSatisfying(
                        Problem.Exception.class,
                        e -> assertThat(e.problem().status()).isEqualTo(400));
    }

    private static APIGatewayV2HTTPEvent asked(String route, Map<String, String> query) {
        return APIGatewayV2HTTPEvent.builder()
                .withRouteKey(route)
                .withQueryStringParameters(new HashMap<>(query))
                .build();
    }
}

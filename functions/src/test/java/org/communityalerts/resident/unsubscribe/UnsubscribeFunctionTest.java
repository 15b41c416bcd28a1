package org.communityalerts.resident.unsubscribe;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;
import org.communityalerts.desk.audit.OwnActs;
import org.communityalerts.edge.Http;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAuditTrail;
import org.communityalerts.memory.MemoryUnsubscribing;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UnsubscribeFunctionTest {
    private final MemoryUnsubscribing links = new MemoryUnsubscribing();
    private final MemoryAuditTrail trail = new MemoryAuditTrail();
    private final UnsubscribeFunction function = new UnsubscribeFunction(
            new Http(),
            links,
            new UnsubscribePages("Demo <Constabulary>"),
            new OwnActs(trail, key -> key, () -> Examples.NOW),
            () -> Examples.NOW);

    @Test
    void following_the_link_asks_and_changes_nothing() {
        APIGatewayV2HTTPResponse answer = call("GET", "token", null);

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getBody()).contains("<form method=\"post\" action=\"/unsubscribe/token\">", "Cymraeg");
        assertThat(links.stopped).isEmpty();
    }

    @Test
    void a_link_turns_the_page_to_welsh_and_the_answer_is_welsh_too() {
        assertThat(call("GET", "token", null, "cy").getBody())
                .contains("<html lang=\"cy\">", "action=\"/unsubscribe/token?lang=cy\"", "?lang=en");
        assertThat(call("POST", "token", "", "cy").getBody()).contains("Ni chewch ragor");
    }

    @Test
    void the_pages_button_stops_e_mails() {
        APIGatewayV2HTTPResponse answer = call("POST", "token", "");

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(links.stopped).containsExactly("token");
        assertThat(trail.entries)
                .extracting(entry -> entry.act().action() + " " + entry.act().target())
                .containsExactly("resident.stop key of token");
    }

    @Test
    void a_mail_programs_one_click_stops_e_mails_and_is_not_sent_elsewhere() throws Exception {
        JsonNode vectors;
        try (var in = getClass().getResourceAsStream("/list_unsubscribe.json")) {
            vectors = JsonMapper.shared().readTree(in);
        }
        String body = vectors.at("/rfc8058_one_click/0/request/body").asString();

        APIGatewayV2HTTPResponse answer = call("POST", "token", body);

        assertThat(answer.getStatusCode()).as("no redirect").isEqualTo(200);
        assertThat(answer.getHeaders()).doesNotContainKeys("Location", "Set-Cookie");
        assertThat(links.stopped).containsExactly("token");
    }

    @Test
    void a_token_that_is_not_ours_does_nothing() {
        assertThat(call("POST", "unknown", "").getStatusCode()).isEqualTo(404);
        assertThat(call("GET", "unknown", null).getStatusCode()).isEqualTo(404);
        assertThat(links.stopped).isEmpty();
    }

    @Test
    void the_forces_name_is_text_and_never_markup() {
        assertThat(call("GET", "token", null).getBody()).contains("Demo &lt;Constabulary&gt;");
    }

    private APIGatewayV2HTTPResponse call(String method, String token, String body) {
        return call(method, token, body, null);
    }

    private APIGatewayV2HTTPResponse call(String method, String token, String body, String language) {
        return function.apply(APIGatewayV2HTTPEvent.builder()
                .withRequestContext(APIGatewayV2HTTPEvent.RequestContext.builder()
                        .withHttp(APIGatewayV2HTTPEvent.RequestContext.Http.builder()
                                .withMethod(method)
                                .build())
                        .build())
                .withPathParameters(Map.of("token", token))
                .withQueryStringParameters(language == null ? null : Map.of("lang", language))
                .withBody(body)
                .build());
    }
}

package org.communityalerts.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.communityalerts.edge.Permissions.Rule;
import org.communityalerts.edge.contract.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeldToContractTest {
    private final Http http = new Http();

    static Stream<String> signedIn() {
        return Permissions.all().filter(rule -> !rule.open()).map(Rule::route);
    }

    static Stream<String> open() {
        return Permissions.all().filter(Rule::open).map(Rule::route);
    }

    static Stream<String> withoutBody() {
        return signedIn().filter(route -> !Contract.hasBody(route));
    }

    @Test
    void a_misspelt_parameter_widens_nothing_unsaid_but_is_named_with_those_there_are() {
        var answer = asked("GET /api/alerts", Map.of("statsu", "sent", "q", "horse"), null);

        assertThat(answer.getStatusCode()).isEqualTo(400);
        assertThat(answer.getBody()).contains("This call has no parameter statsu. Those it has: nextToken, q, status.");
    }

    @ParameterizedTest
    @MethodSource("signedIn")
    void no_call_of_somebody_signed_in_leaves_a_parameter_unread(String route) {
        assertThat(asked(route, Map.of("dryRun", "true"), null).getStatusCode()).isEqualTo(400);
        assertThat(asked(route, Map.of("dryRun", ""), null).getBody()).contains("no parameter dryRun");
    }

    @ParameterizedTest
    @MethodSource("signedIn")
    void every_parameter_of_the_contract_is_let_through(String route) {
        Contract.parameters(route)
                .forEach(name -> assertThat(
                                asked(route, Map.of(name, "x"), null).getStatusCode())
                        .as(name)
                        .isEqualTo(204));
    }

    @ParameterizedTest
    @MethodSource("withoutBody")
    void what_takes_no_body_takes_none_that_says_something(String route) {
        assertThat(asked(route, null, "{\"reason\":\"not yet\"}").getStatusCode())
                .isEqualTo(422);
        assertThat(asked(route, null, "{\"reason\":\"not yet\"}").getBody()).contains("/reason");
        assertThat(asked(route, null, "not yet").getStatusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("withoutBody")
    void what_takes_no_body_takes_an_empty_one_as_clients_send_it(String route) {
        for (String nothing : List.of("", " \n", "{}")) {
            assertThat(asked(route, null, nothing).getStatusCode()).as(nothing).isEqualTo(204);
        }
    }

    @Test
    void a_body_in_base_64_is_no_way_around_it() {
        var request = request("POST /api/bulletins/{id}/dismiss", null, encoded("{\"reason\":\"not yet\"}"));
        request.setIsBase64Encoded(true);

        assertThat(answer(http, request).getStatusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @MethodSource("open")
    void a_link_that_was_passed_on_and_a_provider_s_call_keep_working_whatever_was_added_to_them(String route) {
        assertThat(asked(route, Map.of("utm_source", "newsletter", "fbclid", "x"), "List-Unsubscribe=One-Click")
                        .getStatusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"reason\":\"not yet\"}", ""})
    void who_may_not_call_is_told_that_and_nothing_of_what_the_call_takes(String body) {
        var guarded = new Http((request, handler) -> {
            throw new Problem.Exception(Problem.forbidden("This needs another role.", List.of()));
        });

        var answer = answer(guarded, request("POST /api/bulletins/{id}/open", Map.of("dryRun", "true"), body));

        assertThat(answer.getStatusCode()).isEqualTo(403);
    }

    private APIGatewayV2HTTPResponse asked(String route, Map<String, String> query, String body) {
        return answer(http, request(route, query, body));
    }

    private static APIGatewayV2HTTPEvent request(String route, Map<String, String> query, String body) {
        return APIGatewayV2HTTPEvent.builder()
                .withRouteKey(route)
                .withQueryStringParameters(query)
                .withBody(body)
                .build();
    }

    private static APIGatewayV2HTTPResponse answer(Http http, APIGatewayV2HTTPEvent request) {
        return http.answer(request, asked -> http.empty(204));
    }

    private static String encoded(String body) {
        return Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8));
    }
}

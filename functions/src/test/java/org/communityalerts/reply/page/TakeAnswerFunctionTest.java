package org.communityalerts.reply.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.domain.alert.InIncident;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.reply.Said;
import org.communityalerts.domain.reply.Way;
import org.communityalerts.edge.HourlyLimit;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.json.Json;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.memory.MemoryReplyFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TakeAnswerFunctionTest {
    private static final PlacesFile PLACES = PlacesFile.forceArea();
    private static final String CODE = "K7QF2";
    private static final int MOST_AN_HOUR = 3;

    private final MemoryAlerts alerts = new MemoryAlerts();
    private final MemoryQueue<Said> queue = new MemoryQueue<>();
    private final MemoryReplyFiles files = new MemoryReplyFiles();
    private int keys = 0;
    private final TakeAnswerFunction function = new TakeAnswerFunction(
            new Http(),
            new AnswerForm(PLACES, () -> "key" + keys++, () -> Examples.NOW),
            new TakeAnswer(alerts.incidents, files, queue, () -> Examples.NOW),
            new AnswerPagesView("Example Police"),
            new HourlyLimit(MOST_AN_HOUR, () -> Examples.NOW));

    @BeforeEach
    void something_has_happened() {
        alerts.accept(Examples.urgent().about(new InIncident("incident", CODE, Step.FIRST)), null, null);
    }

    @Test
    void words_are_taken_for_the_incidents_alert_and_answered_with_a_code_to_come_back_with() {
        APIGatewayV2HTTPResponse answer = post(CODE, "{\"words\": \"I saw a red van.\"}", Map.of());

        assertThat(answer.getStatusCode()).isEqualTo(202);
        Said said = queue.drain().getFirst();
        assertThat(said.code()).isEqualTo(code(answer)).matches("[2-9a-hjkmnp-z]{15}");
        assertThat(said.reply().text()).isEqualTo("I saw a red van.");
        assertThat(said.reply().alertId()).isEqualTo(Examples.urgent().id());
        assertThat(said.reply().address()).isNull();
        assertThat(said.reply().at()).isEqualTo(Examples.NOW);
        assertThat(said.reply().circumstances().way()).isEqualTo(Way.PAGE);
    }

    @Test
    void all_that_goes_with_the_words_is_kept() {
        post(CODE, """
                {"words": "A van", "name": "Ada", "address": "07700 900123", "seenAt": "2026-11-24T11:30:00Z",
                 "place": {"lat": 51.4, "lon": -2.6}}""", Map.of());

        var reply = queue.drain().getFirst().reply();
        assertThat(reply.address()).isEqualTo("+447700900123");
        assertThat(reply.circumstances().name()).isEqualTo("Ada");
        assertThat(reply.circumstances().place()).isEqualTo(new Point(51.4, -2.6));
        assertThat(reply.circumstances().seenAt()).isEqualTo(Instant.parse("2026-11-24T11:30:00Z"));
    }

    @Test
    void a_place_may_be_a_postcode_and_an_address_an_email_address() {
        post(
                CODE,
                "{\"words\": \"A van\", \"address\": \"Ada@Example.org\", \"place\": {\"postcode\": \"BS20 8QJ\"}}",
                Map.of());

        var reply = queue.drain().getFirst().reply();
        assertThat(reply.address()).isEqualTo("ada@example.org");
        assertThat(reply.circumstances().place())
                .isEqualTo(PLACES.postcode("BS20 8QJ").orElseThrow().point());
    }

    @Test
    void the_same_key_has_the_same_id_and_code_and_another_another() {
        var key = Map.of("idempotency-key", "mine");
        String first = code(post(CODE, "{\"words\": \"A van\"}", key));
        String second = code(post(CODE, "{\"words\": \"A van\"}", key));
        String third = code(post(CODE, "{\"words\": \"A van\"}", Map.of()));

        List<Said> said = queue.drain();
        assertThat(second).isEqualTo(first);
        assertThat(third).isNotEqualTo(first);
        assertThat(said.get(1).reply().id())
                .isEqualTo(said.get(0).reply().id())
                .isNotEqualTo("P" + first)
                .startsWith("P");
        assertThat(said.get(2).reply().id()).isNotEqualTo(said.get(0).reply().id());
    }

    @Test
    void whoever_comes_back_with_their_code_goes_on_under_it() {
        String code = code(post(CODE, "{\"words\": \"A van\"}", Map.of()));

        assertThat(code(post(CODE, "{\"words\": \"It was red\", \"code\": \"" + code + "\"}", Map.of())))
                .isEqualTo(code);
        assertThat(queue.drain()).extracting(Said::code).containsExactly(code, code);
    }

    @Test
    void what_a_witness_writes_in_several_lines_is_taken_as_browsers_post_it() {
        assertThat(form("words=A+red+van.%0D%0ABy+the+church.").getStatusCode()).isEqualTo(202);

        assertThat(queue.drain().getFirst().reply().text()).isEqualTo("A red van.\nBy the church.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"51.48261%2C+-2.76918", "51.48261,-2.76918", "+51.48261+-2.76918+"})
    void a_form_s_place_may_be_a_pin_as_maps_show_it(String pin) {
        form("words=A+van&postcode=" + pin);

        assertThat(queue.drain().getFirst().reply().circumstances().place()).isEqualTo(new Point(51.48261, -2.76918));
    }

    @Test
    void a_pin_that_is_nowhere_is_named() {
        assertThat(form("words=A+van&postcode=151.48261,-2.76918").getBody())
                .contains("Where it was: must be a number", "Ble yr oedd: rhaid bod yn rhif");
        assertThat(queue.drain()).isEmpty();
    }

    @Test
    void a_form_that_is_refused_says_in_both_languages_that_it_was_and_names_fields_as_the_form_does() {
        assertThat(form("words=&address=nowhere").getBody())
                .contains("Nothing was sent. Please change this:", "Ni anfonwyd dim. Newidiwch hyn:")
                .contains("<li>What did you see?: is missing</li>", "<li>Beth welsoch chi?: rhaid ei lenwi</li>")
                .contains("<li>Mobile number or e-mail: must be", "<li>Rhif symudol neu e-bost: rhaid bod")
                .doesNotContain("listed under errors");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/words; {}",
                "/code; {'words': 'a', 'code': 'mine'}",
                "/code; {'words': 'a', 'code': 'abcdefghjkmnpqr0'}",
                "/address; {'words': 'a', 'address': 'nowhere'}",
                "/address; {'words': 'a', 'address': '020 7946 0018'}",
                "/place/lat; {'words': 'a', 'place': {'lat': 91, 'lon': 0}}",
                "/place/lon; {'words': 'a', 'place': {'lat': 51}}",
                "/place; {'words': 'a', 'place': 'here'}",
                "/place/postcode; {'words': 'a', 'place': {'postcode': 'ZZ1 1ZZ'}}",
                "/place/x; {'words': 'a', 'place': {'lat': 51, 'lon': 0, 'x': 1}}",
                "/seenAt; {'words': 'a', 'seenAt': '2026-11-24T12:10:01Z'}",
                "/seenAt; {'words': 'a', 'seenAt': 'yesterday'}",
                "/more; {'words': 'a', 'more': 1}"
            })
    void what_cannot_be_is_refused_by_its_field_and_goes_nowhere(String pointer, String body) {
        APIGatewayV2HTTPResponse answer = post(CODE, body.replace('\'', '"'), Map.of());

        assertThat(answer.getStatusCode()).isEqualTo(422);
        assertThat(Json.mapper().readTree(answer.getBody()).at("/errors").findValuesAsString("pointer"))
                .containsExactly(pointer);
        assertThat(queue.drain()).isEmpty();
    }

    @Test
    void clocks_may_differ_by_some_minutes() {
        assertThat(post(CODE, "{\"words\": \"a\", \"seenAt\": \"2026-11-24T12:10:00Z\"}", Map.of())
                        .getStatusCode())
                .isEqualTo(202);
    }

    @Test
    void what_is_not_there_or_was_taken_back_cannot_be_answered() {
        assertThat(post("ZZZZZ", "{\"words\": \"a\"}", Map.of()).getStatusCode())
                .isEqualTo(404);
        alerts.incidents.withdraw("incident", new Stop("officer", null, Examples.NOW));
        assertThat(post(CODE, "{\"words\": \"a\"}", Map.of()).getStatusCode()).isEqualTo(404);
        assertThat(queue.drain()).isEmpty();
    }

    @Test
    void one_network_says_so_much_in_an_hour() {
        for (int i = 0; i < MOST_AN_HOUR; i++) {
            assertThat(post(CODE, "{\"words\": \"a\"}", Map.of()).getStatusCode())
                    .isEqualTo(202);
        }
        assertThat(post(CODE, "{\"words\": \"a\"}", Map.of()).getStatusCode()).isEqualTo(429);
    }

    @Test
    void a_page_without_script_posts_a_form_and_gets_a_page_back_in_both_languages() {
        APIGatewayV2HTTPResponse answer =
                form("words=A+van&name=&postcode=BS20+8QJ&seenAt=2026-07-01T12%3A30&address=");

        assertThat(answer.getStatusCode()).isEqualTo(202);
        assertThat(answer.getHeaders()).containsEntry("Content-Type", "text/html; charset=utf-8");
        Said said = queue.drain().getFirst();
        assertThat(said.reply().circumstances().seenAt()).isEqualTo(Instant.parse("2026-07-01T11:30:00Z"));
        assertThat(said.reply().circumstances().place()).isNotNull();
        assertThat(said.reply().circumstances().name()).isNull();
        assertThat(answer.getBody())
                .contains(
                        "<title>Thank you / Diolch",
                        "noindex",
                        "<header><p>Example Police",
                        "Thank you / Diolch",
                        "href=\"/a/K7QF2\"")
                .contains("Officers read what you wrote. In an emergency call 999.")
                .contains("Mae swyddogion yn darllen", "Your code: " + said.code(), "Eich cod: " + said.code());
    }

    @Test
    void a_form_that_is_refused_gets_a_page_that_says_why_and_how_to_go_back() {
        APIGatewayV2HTTPResponse answer = form("words=a&seenAt=noon&more=1");

        assertThat(answer.getStatusCode()).isEqualTo(422);
        assertThat(answer.getBody())
                .contains("Not sent / Heb ei anfon", "Go back and try again.", "Ewch yn ôl", "href=\"/a/K7QF2\"")
                .contains("<li>When it was: must be a time", "<li>Pryd yr oedd: rhaid bod yn amser", "<li>more: ");
        assertThat(form("words=a&=1").getBody()).contains("<li>The form: is not a field", "<li>Y ffurflen: nid yw");
        alerts.incidents.withdraw("incident", new Stop("officer", null, Examples.NOW));
        assertThat(form("words=a").getBody())
                .contains("withdrawn", "tynnwyd yn ôl")
                .doesNotContain("<ul>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"words=%", "words=%zz"})
    void a_form_that_cannot_be_read_is_refused_on_a_page(String body) {
        APIGatewayV2HTTPResponse answer = form(body);

        assertThat(answer.getStatusCode()).isEqualTo(400);
        assertThat(answer.getBody())
                .contains("The form cannot be read.", "Ni ellir darllen y ffurflen.")
                .doesNotContain("<ul>");
    }

    private APIGatewayV2HTTPResponse form(String body) {
        return post(CODE, body, Map.of("content-type", "application/x-www-form-urlencoded"));
    }

    private APIGatewayV2HTTPResponse post(String code, String body, Map<String, String> headers) {
        return function.apply(APIGatewayV2HTTPEvent.builder()
                .withRouteKey("POST /api/public/incidents/{code}/answers")
                .withPathParameters(Map.of("code", code))
                .withBody(body)
                .withHeaders(new HashMap<>(headers))
                .withRequestContext(APIGatewayV2HTTPEvent.RequestContext.builder()
                        .withHttp(APIGatewayV2HTTPEvent.RequestContext.Http.builder()
                                .withSourceIp("192.0.2.1")
                                .build())
                        .build())
                .build());
    }

    private static String code(APIGatewayV2HTTPResponse answer) {
        return Json.mapper().readTree(answer.getBody()).get("code").asString();
    }
}

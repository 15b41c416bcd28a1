package org.communityalerts.reply.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.domain.force.Hook;
import org.communityalerts.domain.force.Limits;
import org.communityalerts.domain.force.Scheme;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Requests;
import org.communityalerts.edge.json.Json;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryIntegrators;
import org.communityalerts.memory.MemoryProfiles;
import org.communityalerts.memory.MemoryReplies;
import org.communityalerts.memory.MemorySubscribers;
import org.communityalerts.memory.MemoryTallies;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReadRepliesFunctionTest {
    private static final String ALL = "GET /api/replies";
    private static final String TO_ONE = "GET /api/alerts/{id}/replies";

    private final MemoryReplies replies = new MemoryReplies();
    private final MemorySubscribers subscribers = new MemorySubscribers(new MemoryContacts());
    private final MemoryAlerts alerts = new MemoryAlerts();
    private final MemoryTallies tallies = new MemoryTallies();
    private final MemoryIntegrators integrators = new MemoryIntegrators();
    private final MemoryProfiles profiles = new MemoryProfiles();
    private final ReadRepliesFunction function = new ReadRepliesFunction(
            new Http(),
            replies,
            subscribers,
            alerts,
            tallies,
            new Remits(integrators, profiles, new Targeting(PlacesFile.forceArea()), null));

    @Test
    void a_reply_says_who_wrote_it_by_name_or_by_the_last_digits_of_a_number() {
        var resident = Examples.resident(1, Examples.PORTISHEAD, Channel.SMS);
        subscribers.add(resident);
        reply("SM1", null, resident.id(), false, 0);
        reply("SM2", null, null, false, 1);

        JsonNode page = read(ALL, null, Map.of());

        assertThat(page.at("/replies/1/from").asString()).isEqualTo(resident.name());
        assertThat(page.at("/replies/0/from").asString()).isEqualTo("…0001");
        assertThat(page.at("/replies/0/id").asString()).isEqualTo("SM2");
        assertThat(page.has("nextToken")).isFalse();
    }

    @Test
    void who_gave_no_address_is_not_said_to_be_answerable() {
        reply("SM1", null, null, false, 0);
        replies.add(new Reply(
                "WEB1",
                null,
                null,
                null,
                "At the ford",
                Examples.NOW.plusSeconds(1),
                Reply.Kind.MESSAGE,
                false,
                List.of(),
                null,
                List.of()));

        JsonNode page = read(ALL, null, Map.of());

        assertThat(page.at("/replies/0/answerable").asBoolean()).isFalse();
        assertThat(page.at("/replies/0").has("answerable")).isTrue();
        assertThat(page.at("/replies/1/answerable").asBoolean()).isTrue();
    }

    @Test
    void a_list_goes_on_where_its_page_ended() {
        IntStream.range(0, 51).forEach(i -> reply("SM%02d".formatted(i), null, null, false, i));

        JsonNode first = read(ALL, null, Map.of());
        JsonNode second =
                read(ALL, null, Map.of("nextToken", first.get("nextToken").asString()));

        assertThat(first.get("replies").size()).isEqualTo(50);
        assertThat(second.at("/replies/0/id").asString()).isEqualTo("SM00");
        assertThat(second.get("replies").size()).isOne();
    }

    @Test
    void those_that_are_flagged_and_those_to_one_alert_can_be_asked_for() {
        alerts.accept(Examples.alert("alert-2", new Area.Everywhere(), Set.of(), Severity.MODERATE), null, null);
        reply("SM1", "alert-1", null, true, 0);
        reply("SM2", "alert-2", null, false, 1);

        assertThat(ids(read(ALL, null, Map.of("flagged", "true")))).containsExactly("SM1");
        assertThat(ids(read(TO_ONE, "alert-2", Map.of()))).containsExactly("SM2");
        assertThat(ids(read(ALL, null, Map.of()))).containsExactly("SM2", "SM1");
    }

    @Test
    void to_an_integrator_only_replies_to_alerts_within_its_limits_are_there() {
        Alert farmers = Examples.alert(new Area.Everywhere(), Set.of("farmers"));
        alerts.accept(farmers, null, null);
        alerts.accept(Examples.urgent(), null, null);
        reply("SM1", farmers.id(), null, false, 0);
        reply("SM2", Examples.urgent().id(), null, false, 1);
        reply("SM3", null, null, false, 2);
        reply("SM4", "no-alert", null, false, 3);
        integrators.keep(
                "client",
                "Rural watch",
                new Limits(Set.of("farmers"), List.of(new Area.Everywhere()), 100, false, 60),
                (Hook) null);

        assertThat(ids(answer(ALL, Map.of("sub", "client", "client_id", "client"))))
                .containsExactly("SM1");
    }

    /** A volunteer is a neighbour: what was said is enough, and what tells of danger is for officers. */
    @Test
    void a_co_ordinator_sees_the_words_to_their_own_alerts_and_nobody_behind_them() {
        Alert own = schemeAlertTo(5);
        var resident = Examples.resident(1, Examples.PORTISHEAD, Channel.SMS);
        subscribers.add(resident);
        reply(
                "SM1",
                own.id(),
                resident.id(),
                "It is on 07700 900123 or jane@example.org at BS20 8QJ, or bs208qj",
                false,
                0);
        reply("SM2", own.id(), resident.id(), true, 1);

        String body = coordinator(own.createdBy(), own.id());

        assertThat(body)
                .contains(
                        "\"from\":\"A resident\"", "It is on [number] or [e-mail address] at [postcode], or [postcode]")
                .doesNotContain(resident.name(), "900", "jane", "8QJ", "8qj", "SM2", "\"way\"");
        assertThat(coordinator("another", own.id())).contains("\"status\":404");
    }

    @Test
    void replies_to_an_alert_that_is_not_there_for_the_caller_are_not_found_and_not_waited_for() {
        alerts.accept(Examples.urgent(), null, null);
        integrators.keep(
                "client",
                "Rural watch",
                new Limits(Set.of("farmers"), List.of(new Area.Everywhere()), 100, false, 60),
                (Hook) null);
        var client = Map.of("sub", "client", "client_id", "client");

        for (var asked : List.of(
                Requests.by("officer", TO_ONE, "mistyped", null),
                Requests.by(client, TO_ONE, "mistyped", null, Map.of()),
                Requests.by(client, TO_ONE, Examples.urgent().id(), null, Map.of()))) {
            assertThat(function.apply(asked).getStatusCode()).isEqualTo(404);
        }
        assertThat(ids(read(TO_ONE, Examples.urgent().id(), Map.of()))).isEmpty();
    }

    @Test
    void a_co_ordinator_cannot_count_by_replies_that_are_an_answer_or_a_stop_and_nothing_else() {
        Alert own = schemeAlertTo(5);
        reply("SM1", own.id(), null, false, 0);
        reply("SM2", own.id(), Reply.Kind.ANSWER, 1);
        reply("SM3", own.id(), Reply.Kind.HEARD, 2);
        reply("SM4", own.id(), Reply.Kind.STOP, 3);

        assertThat(ids(Json.mapper().readTree(coordinator(own.createdBy(), own.id()))))
                .containsExactly("SM1");
        assertThat(ids(read(TO_ONE, own.id(), Map.of()))).hasSize(4);
    }

    @Test
    void of_what_few_had_a_co_ordinator_sees_no_reply_as_they_would_know_whose_it_is() {
        Alert own = schemeAlertTo(4);
        reply("SM1", own.id(), null, false, 0);

        assertThat(coordinator(own.createdBy(), own.id())).contains("\"replies\":[]");
    }

    private Alert schemeAlertTo(int residents) {
        Alert own = Examples.urgent().inNameOf("Portishead Watch");
        alerts.accept(own, null, null);
        tallies.put(Tally.page(own.id(), "page#000#", residents, List.of(), "", true));
        profiles.keep(
                own.createdBy(),
                null,
                new Scheme("Portishead Watch", Set.of("watch"), List.of(new Area.Circle(Examples.PORTISHEAD, 500)), 9));
        return own;
    }

    private String coordinator(String person, String alert) {
        var claims = Map.of("sub", person, "cognito:groups", "[coordinator]");
        return function.apply(Requests.by(claims, TO_ONE, alert, null, Map.of()))
                .getBody();
    }

    private void reply(String id, String alertId, String subscriberId, boolean flagged, int second) {
        reply(id, alertId, subscriberId, "At the ford", flagged, second);
    }

    private void reply(String id, String alertId, String subscriberId, String words, boolean flagged, int second) {
        reply(id, alertId, subscriberId, words, Reply.Kind.MESSAGE, flagged, second);
    }

    private void reply(String id, String alertId, Reply.Kind kind, int second) {
        reply(id, alertId, null, "1", kind, false, second);
    }

    private void reply(
            String id,
            String alertId,
            String subscriberId,
            String words,
            Reply.Kind kind,
            boolean flagged,
            int second) {
        Instant at = Examples.NOW.plusSeconds(second);
        replies.add(new Reply(
                id, alertId, subscriberId, "+447700900001", words, at, kind, flagged, List.of(), null, List.of()));
    }

    private JsonNode read(String route, String id, Map<String, String> query) {
        APIGatewayV2HTTPEvent request = Requests.by("officer", route, id, null);
        request.setQueryStringParameters(query);
        return Json.mapper().readTree(function.apply(request).getBody());
    }

    private JsonNode answer(String route, Map<String, String> claims) {
        return Json.mapper()
                .readTree(function.apply(Requests.by(claims, route, null, null, Map.of()))
                        .getBody());
    }

    private static List<String> ids(JsonNode page) {
        return page.get("replies")
                .valueStream()
                .map(reply -> reply.get("id").asString())
                .toList();
    }
}

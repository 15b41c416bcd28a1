package org.communityalerts.desk.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.Bulletin;
import org.communityalerts.domain.alert.BulletinRecord;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Requests;
import org.communityalerts.edge.json.Json;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryBulletins;
import org.communityalerts.port.alert.Bulletins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class WorkBulletinsFunctionTest {
    private final MemoryBulletins bulletins = new MemoryBulletins();
    private final MemoryAlerts alerts = new MemoryAlerts();
    private final WorkBulletinsFunction function =
            new WorkBulletinsFunction(new Http(), bulletins, alerts, () -> Examples.NOW);

    @Test
    void the_gravest_and_then_the_latest_come_first_each_with_the_draft_of_an_alert() {
        add("older", Examples.NOW.minus(Duration.ofHours(2)));
        add("newer", Examples.NOW);
        bulletins.note(List.of(new Bulletins.Reading("Floods", Examples.NOW, null, Examples.NOW)));

        JsonNode body = body("GET /api/bulletins", null);

        assertThat(body.path("bulletins"))
                .extracting(one -> one.path("id").asString())
                .containsExactly("newer", "older");
        JsonNode first = body.path("bulletins").get(0);
        assertThat(first.path("standing").asString()).isEqualTo("offered");
        assertThat(first.path("changed").asBoolean()).isFalse();
        assertThat(first.path("inForce").asBoolean()).isTrue();
        assertThat(first.at("/alert/audience/areas/0/circle/radiusMetres").asInt())
                .isEqualTo(1000);
        assertThat(first.at("/alert/kind").asString()).isEqualTo("flood");
        assertThat(body.at("/feeds/0/readAt").asString()).isEqualTo("2026-11-24T12:00:00Z");
        assertThat(body.at("/feeds/0").has("failedSince")).isFalse();
    }

    @Test
    void what_is_opened_stays_on_the_list_and_what_is_put_aside_leaves_it() {
        add("one", Examples.NOW);

        assertThat(body("POST /api/bulletins/{id}/open", "one").path("standing").asString())
                .isEqualTo("opened");
        assertThat(body("GET /api/bulletins", null).path("bulletins")).hasSize(1);
        assertThat(body("POST /api/bulletins/{id}/dismiss", "one")
                        .path("standing")
                        .asString())
                .isEqualTo("dismissed");
        assertThat(body("GET /api/bulletins", null).path("bulletins")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "RETURNED", "WITHDRAWN", "LAPSED"})
    void an_alert_that_told_nobody_leaves_its_event_on_offer(AlertState end) {
        add("one", Examples.NOW);
        Alert alert = Examples.everywhere();
        alerts.accept(alert, null, null, "");
        bulletins.revise("one", event -> event.inDraft().sent(alert.id()));
        assertThat(body("GET /api/bulletins", null).path("bulletins")).isEmpty();

        alerts.move(alert.id(), AlertState.ACCEPTED, end);

        JsonNode offered = body("GET /api/bulletins", null).path("bulletins").path(0);
        assertThat(offered.path("standing").asString()).isEqualTo("offered");
        assertThat(offered.has("sent")).isFalse();
        assertThat(body("POST /api/bulletins/{id}/open", "one").path("standing").asString())
                .isEqualTo("opened");
        bulletins.revise("one", event -> event.sent("another"));
        assertThat(bulletins.all().getFirst().alert()).isEqualTo("another");
    }

    @Test
    void an_update_that_told_nobody_is_still_to_be_told_until_it_is_put_aside() {
        add("one", Examples.NOW);
        Alert update = Examples.everywhere();
        alerts.accept(update, null, null, "");
        bulletins.revise("one", event -> event.inDraft().sent("first"));
        Bulletin later = Examples.bulletin(Examples.NOW.plusSeconds(60));
        bulletins.revise("one", event -> event.hearing(later).inDraft().sent(update.id()));
        assertThat(body("GET /api/bulletins", null).path("bulletins")).isEmpty();

        alerts.move(update.id(), AlertState.ACCEPTED, AlertState.REJECTED);

        JsonNode offered = body("GET /api/bulletins", null).path("bulletins").path(0);
        assertThat(offered.path("changed").asBoolean()).isTrue();
        assertThat(offered.path("sent").asString()).isEqualTo("first");
        body("POST /api/bulletins/{id}/dismiss", "one");
        assertThat(body("GET /api/bulletins", null).path("bulletins")).isEmpty();
    }

    @Test
    void what_is_no_longer_here_is_not_found() {
        assertThat(function.apply(Requests.by("officer", "POST /api/bulletins/{id}/open", "gone", null))
                        .getStatusCode())
                .isEqualTo(404);
    }

    @Test
    void what_had_a_feed_that_is_not_read_is_neither_shown_nor_opened_and_stands_as_it_was_once_it_is() {
        add("one", Examples.NOW);
        bulletins.note(List.of());

        assertThat(body("GET /api/bulletins", null).path("bulletins")).isEmpty();
        assertThat(function.apply(Requests.by("officer", "POST /api/bulletins/{id}/dismiss", "one", null))
                        .getStatusCode())
                .isEqualTo(404);

        bulletins.note(List.of(new Bulletins.Reading("Floods", Examples.NOW, null, Examples.NOW)));
        assertThat(body("GET /api/bulletins", null).at("/bulletins/0/standing").asString())
                .isEqualTo("offered");
    }

    private void add(String id, Instant at) {
        bulletins.note(List.of(new Bulletins.Reading("Floods", Examples.NOW, null, Examples.NOW)));
        bulletins.add(BulletinRecord.first(id, "Floods", Examples.bulletin(at)));
    }

    private JsonNode body(String route, String id) {
        return Json.mapper()
                .readTree(
                        function.apply(Requests.by("officer", route, id, null)).getBody());
    }
}

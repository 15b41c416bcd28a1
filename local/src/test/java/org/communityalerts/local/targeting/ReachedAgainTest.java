package org.communityalerts.local.targeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.local.Waiting.patiently;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.local.Api;
import org.communityalerts.local.Ledger;
import org.communityalerts.local.Own;
import org.communityalerts.local.OwnGroup;
import org.communityalerts.local.RunningPlatform;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A later word of an incident, to those whom the first reached, or who answered it. */
class ReachedAgainTest {
    private final Api api = Api.asOfficer();
    private final OwnGroup riders = OwnGroup.ofOne(Channel.SMS);
    private final String phone = riders.on(Channel.SMS).getFirst();

    @Test
    void whom_the_first_reached_is_reached_by_the_second_and_who_answered_by_the_third() {
        JsonNode first = finished(Map.of(), riders.audience());
        String incident = first.path("incident").asString();

        JsonNode second = finished(Map.of("incident", incident), Map.of("reached", incident));
        assertThat(sentTo(second)).containsExactly(phone);

        String words = "It is in our garden " + Own.word();
        api.post("/local/phones/" + phone + "/reply", Map.of("body", words));
        patiently().until(() -> api.get("/api/replies").body().toString(), replies -> replies.contains(words));
        JsonNode third = finished(Map.of("incident", incident), Map.of("answered", incident));
        assertThat(sentTo(third)).containsExactly(phone);
    }

    /** It waits for a second person while a later update reaches somebody else. */
    @Test
    void an_all_clear_that_had_to_wait_reaches_those_too_whom_a_later_update_alone_had_reached() {
        OwnGroup others = OwnGroup.ofOne(Channel.SMS);
        JsonNode first = finished(Map.of(), riders.audience());
        String incident = first.path("incident").asString();
        Map<String, Object> ends = Map.of("incident", incident, "incidentStep", "allClear", "severity", "extreme");
        String clear = issued(ends, Map.of("reached", incident));
        finished(Map.of("incident", incident), others.audience());

        Api supervisor = Api.as(RunningPlatform.get().url(), "supervisor");
        Api.Answer recounted = supervisor.post("/api/alerts/" + clear + "/approve", Map.of());
        assertThat(recounted.status()).isEqualTo(409);
        assertThat(supervisor
                        .get("/api/alerts/" + clear)
                        .body()
                        .at("/approval/recipients")
                        .asInt())
                .isEqualTo(2);
        assertThat(supervisor
                        .post("/api/alerts/" + clear + "/approve", Map.of())
                        .status())
                .isEqualTo(200);

        assertThat(sentTo(finished(clear)))
                .containsExactlyInAnyOrder(phone, others.on(Channel.SMS).getFirst());
    }

    private JsonNode finished(Map<String, Object> more, Map<String, Object> audience) {
        return finished(issued(more, audience));
    }

    private String issued(Map<String, Object> more, Map<String, Object> audience) {
        var alert = new HashMap<String, Object>(more);
        alert.putAll(Map.of(
                "title",
                "Loose horse",
                "text",
                "There is a horse on the loose, part " + (more.size() + audience.size()) + ".",
                "channels",
                List.of("sms"),
                "audience",
                audience));
        JsonNode accepted = api.post("/api/alerts", alert).body();
        String id = accepted.path("id").asString();
        assertThat(id).as(accepted.toString()).isNotEmpty();
        return id;
    }

    private JsonNode finished(String id) {
        return patiently()
                .until(
                        () -> api.get("/api/alerts/" + id).body(),
                        asked -> asked.path("status").asString().equals("finished"));
    }

    private static List<String> sentTo(JsonNode alert) {
        return RunningPlatform.get().ledger().entries("sms", null).stream()
                .filter(entry -> alert.path("id").asString().equals(entry.alertId()))
                .map(Ledger.Entry::to)
                .toList();
    }
}

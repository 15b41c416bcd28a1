package org.communityalerts.local.hear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.local.Waiting.patiently;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.communityalerts.contract.AtOnce;
import org.communityalerts.local.Api;
import org.communityalerts.local.Own;
import org.communityalerts.local.RunningPlatform;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What residents say becomes conversations, and the desk works them, over the real protocols. */
class DeskTest {
    private static final Api OFFICER = Api.asOfficer();
    private static final Api ADMINISTRATOR = Api.as(RunningPlatform.get().url(), "administrator");
    private static final Api SUPERVISOR = Api.as(RunningPlatform.get().url(), "supervisor");

    private final String phone = Own.mobile();
    private final String mark = Own.word();

    @Test
    void all_texts_of_one_number_are_one_conversation_and_a_stop_is_no_mail() {
        text("I saw the horse " + mark);
        text("It is white " + mark);
        text("STOP");

        JsonNode one =
                patiently().until(this::found, found -> found.path("replies").asInt() == 2);
        assertThat(one.path("lastWords").asString()).isEqualTo("It is white " + mark);
        assertThat(one.path("state").asString()).isEqualTo("new");
        assertThat(one.path("suggested").asString()).isEqualTo("sighting");
        assertThat(one.path("overdue").asBoolean()).isFalse();
        JsonNode whole =
                OFFICER.get("/api/conversations/" + one.path("id").asString()).body();
        assertThat(whole.path("said")
                        .valueStream()
                        .map(said -> said.path("text").asString()))
                .containsExactly("I saw the horse " + mark, "It is white " + mark);
    }

    @Test
    void of_officers_who_claim_at_once_one_owns_it_and_the_others_are_told_who() {
        String id = said();

        List<Api.Answer> answers = AtOnce.each(
                6, i -> (i % 2 == 0 ? OFFICER : SUPERVISOR).post("/api/conversations/" + id + "/claim", "{}"));

        String owner = found().path("owner").asString();
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 200)
                .isNotEmpty()
                .allSatisfy(answer ->
                        assertThat(answer.body().path("owner").asString()).isEqualTo(owner));
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .hasSize(3)
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(409);
                    assertThat(answer.body().path("detail").asString()).contains(owner);
                });
    }

    @Test
    void an_answer_is_texted_and_the_conversation_is_closed_reopened_and_found_by_its_state() {
        String id = said();
        String path = "/api/conversations/" + id;

        var answered = OFFICER.post(path + "/answer", Map.of("text", "Thank you " + mark));
        assertThat(answered.status()).isEqualTo(202);
        assertThat(answered.body().path("state").asString()).isEqualTo("waiting");
        assertThat(RunningPlatform.get().ledger().entries("sms", phone))
                .anySatisfy(entry -> assertThat(entry.body()).contains("Thank you " + mark));
        assertThat(OFFICER.post(path + "/close", Map.of("kind", "information"))
                        .body()
                        .path("kind")
                        .asString())
                .isEqualTo("information");
        assertThat(states("closed")).contains(id);
        assertThat(states("new")).doesNotContain(id);
        OFFICER.post(path + "/reopen", "{}");
        assertThat(states("mine")).contains(id);
        assertThat(OFFICER.post(path + "/release", "{}").status()).isEqualTo(200);
        assertThat(states("new")).contains(id);
    }

    @Test
    void it_is_given_to_a_team_and_found_there() {
        String id = said();
        var given = OFFICER.post("/api/conversations/" + id + "/claim", "{\"owner\":null,\"team\":\"Rural crime\"}");

        assertThat(given.status()).isEqualTo(200);
        assertThat(ids("/api/conversations?owner=Rural%20crime")).contains(id);
        var nobody = OFFICER.post("/api/conversations/" + id + "/claim", "{\"owner\":null}");
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.body().at("/errors/0/pointer").asString()).isEqualTo("/team");
    }

    @Test
    void how_a_resident_is_reached_is_told_to_officers_and_stands_on_the_audit_with_whom_it_showed() {
        String resident = onRecord();
        String id = said();
        String path = "/api/conversations/" + id + "/person";

        JsonNode person = OFFICER.get(path).body();

        assertThat(person.path("subscriberId").asString()).isEqualTo(resident);
        assertThat(person.path("address").asString()).isEqualTo(phone);
        assertThat(person.path("postcode").asString()).isEqualTo("BS20 8QJ");
        assertThat(ADMINISTRATOR.get(path).status()).isEqualTo(403);
        JsonNode seen = patiently()
                .until(
                        () -> ADMINISTRATOR
                                .get("/api/audit?what=resident.contact&target=" + resident)
                                .body()
                                .at("/entries/0"),
                        entry -> entry.has("outcome"));
        assertThat(seen.path("outcome").asString()).isEqualTo("200");
        assertThat(seen.path("target").asString()).isEqualTo(id);
        assertThat(seen.at("/details/shown").asString()).isEqualTo(resident);
    }

    private String onRecord() {
        var record = Map.of("name", "Own " + mark, "mobile", phone, "postcode", "BS20 8QJ", "channels", List.of("sms"));
        return OFFICER.post("/api/subscribers", record).body().path("id").asString();
    }

    private Stream<String> states(String state) {
        return ids("/api/conversations?state=" + state + "&q=" + mark);
    }

    private static Stream<String> ids(String path) {
        return OFFICER.get(path)
                .body()
                .path("conversations")
                .valueStream()
                .map(one -> one.path("id").asString());
    }

    /** The id of the conversation that a text begins. */
    private String said() {
        text("I saw the horse " + mark);
        return patiently().until(this::found, one -> one.has("id")).path("id").asString();
    }

    private JsonNode found() {
        return OFFICER.get("/api/conversations?q=" + mark).body().at("/conversations/0");
    }

    private void text(String words) {
        assertThat(OFFICER.post("/local/phones/" + phone + "/reply", Map.of("body", words))
                        .status())
                .isEqualTo(202);
    }
}

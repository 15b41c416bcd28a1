package org.communityalerts.alert.choose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.craft.markup.AreaWords;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.reach.HourlyReach;
import org.communityalerts.craft.reach.Reaches;
import org.communityalerts.craft.reach.RecentReach;
import org.communityalerts.craft.reach.WithinBudget;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.domain.force.Budget;
import org.communityalerts.domain.resident.QuietHours;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Requests;
import org.communityalerts.edge.form.AreaForm;
import org.communityalerts.edge.form.AudienceForm;
import org.communityalerts.edge.form.DraftForm;
import org.communityalerts.edge.form.QuestionForm;
import org.communityalerts.edge.json.Json;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryRecentSends;
import org.communityalerts.memory.MemoryRemits;
import org.communityalerts.memory.MemorySettings;
import org.communityalerts.memory.MemorySpending;
import org.communityalerts.reply.hear.words.CommandWords;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EstimateAudienceFunctionTest {
    private static final PlacesFile PLACES = PlacesFile.forceArea();
    private static final Targeting TARGETING = new Targeting(PLACES);
    private static final TextFrame FRAME = new TextFrame("Police: ", "");
    private static final QuietHours AT_NOON = new QuietHours(LocalTime.of(11, 0), LocalTime.of(13, 30));

    private final MemorySettings settings = new MemorySettings();
    private final MemorySpending spending = new MemorySpending();

    @Test
    void in_quiet_hours_a_routine_alert_says_until_when_its_texts_and_calls_wait() {
        settings.quiet(AT_NOON);

        assertThat(estimate("").path("quietUntil").asString()).isEqualTo("2026-11-24T13:30:00Z");
        assertThat(estimate(",\"severity\":\"moderate\"").has("quietUntil")).isTrue();
    }

    @Test
    void an_urgent_alert_waits_for_no_quiet_hours() {
        settings.quiet(AT_NOON);

        assertThat(estimate(",\"severity\":\"severe\"").has("quietUntil")).isFalse();
    }

    @Test
    void outside_quiet_hours_and_without_any_nothing_waits() {
        settings.quiet(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)));
        assertThat(estimate("").has("quietUntil")).isFalse();

        settings.quiet(null);
        assertThat(estimate("").has("quietUntil")).isFalse();
    }

    @Test
    void what_goes_beyond_the_budget_needs_a_second_person_and_says_which_sum_and_how_far() {
        settings.spend(new Budget(new BigDecimal("0.10"), null));

        JsonNode estimate = estimate("");

        assertThat(estimate.at("/budget/period").asString()).isEqualTo("day");
        assertThat(estimate.at("/budget/spent").asDouble()).isEqualTo(0.12);
        assertThat(estimate.at("/budget/most").asDouble()).isEqualTo(0.1);
        assertThat(estimate.path("needsApproval").asBoolean()).isTrue();
    }

    @Test
    void life_at_risk_waits_for_no_budget() {
        settings.spend(new Budget(new BigDecimal("0.10"), null));

        assertThat(nearby(",\"severity\":\"severe\"").path("needsApproval").asBoolean())
                .isFalse();
        assertThat(nearby("").path("needsApproval").asBoolean()).isTrue();
    }

    @Test
    void the_pages_are_told_that_the_force_has_settled_on_plain_quotes() {
        assertThat(estimate("").has("plainQuotes")).isFalse();

        settings.plainQuotes();

        assertThat(estimate("").path("plainQuotes").asBoolean()).isTrue();
    }

    private JsonNode nearby(String more) {
        return estimate("{\"circle\":{\"postcode\":\"BS20 8QJ\",\"radiusMetres\":500}}", more);
    }

    private JsonNode estimate(String more) {
        return estimate("{\"everywhere\":true}", more);
    }

    private JsonNode estimate(String area, String more) {
        String body = "{\"text\":\"A horse.\",\"audience\":{\"area\":" + area + "}" + more + "}";
        var request = Requests.by(Map.of("sub", "officer"), "POST /api/audience/estimate", null, body, Map.of());
        return Json.mapper().readTree(function().apply(request).getBody());
    }

    private EstimateAudienceFunction function() {
        var audiences = new AudienceForm(new AreaForm(PLACES, TARGETING), new AreaWords(PLACES), Set::of, null);
        return new EstimateAudienceFunction(
                new Http(),
                new DraftForm(
                        audiences,
                        new QuestionForm(CommandWords::are, CommandWords::answer),
                        FRAME.room(),
                        "https://alerts.example.org"),
                new RecentReach(audience -> Reaches.texted(3), () -> Examples.NOW),
                TARGETING,
                FRAME,
                settings,
                MemoryRemits.ofNobody(),
                new HourlyReach(new MemoryRecentSends(), List::of, TARGETING, () -> Examples.NOW),
                new WithinBudget(spending, settings),
                () -> Examples.NOW);
    }
}

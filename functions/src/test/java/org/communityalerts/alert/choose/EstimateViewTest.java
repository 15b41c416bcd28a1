package org.communityalerts.alert.choose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.craft.reach.Estimate;
import org.communityalerts.craft.reach.WithinBudget;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.json.Json;
import org.junit.jupiter.api.Test;

/** What an integrator learns of few people. */
class EstimateViewTest {
    private static final Caller INTEGRATOR = new Caller("client", Set.of(), Set.of("alerts:read"), "client");
    private static final Caller OFFICER = new Caller("officer", Set.of("officer"), Set.of(), "pages");
    private static final WithinBudget.Used USED = new WithinBudget.Used("day", BigDecimal.TEN, BigDecimal.TEN);

    @Test
    void nothing_in_an_estimate_tells_whether_somebody_lives_there() {
        assertThat(told(INTEGRATOR, 1)).isEqualTo(told(INTEGRATOR, 4)).isEqualTo(told(INTEGRATOR, 0));
        assertThat(told(INTEGRATOR, 1)).contains("\"fewerThanFive\":true");
        assertThat(told(INTEGRATOR, 5)).contains("\"recipients\":5").doesNotContain("fewerThanFive");
    }

    @Test
    void an_officer_sees_how_many_they_are() {
        assertThat(told(OFFICER, 1)).contains("\"recipients\":1").doesNotContain("fewerThanFive");
    }

    @Test
    void an_integrator_is_not_told_of_the_budget_which_would_give_the_cost_away() {
        assertThat(told(INTEGRATOR, 300)).doesNotContain("budget");
    }

    private static String told(Caller caller, int recipients) {
        var cost = new BigDecimal("0.04").multiply(BigDecimal.valueOf(recipients));
        var share = new Estimate.Share(recipients, recipients, "GSM-7", null, cost, recipients);
        var estimate = new Estimate(recipients, Map.of(Channel.SMS, share), cost, recipients);
        return Json.mapper()
                .writeValueAsString(EstimateView.of(estimate, null, List.of(), true, USED, 1, false)
                        .withoutFew(caller));
    }
}

package org.communityalerts.craft.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.InIncident;
import org.communityalerts.domain.alert.Known;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Reached;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.junit.jupiter.api.Test;

class EarlierAlertsTest {
    private static final String INCIDENT = "incident";
    private static final Area NEAR = new Area.Circle(Examples.PORTISHEAD, 500);
    private static final Area WIDER = new Area.Circle(Examples.PORTISHEAD, 3000);
    private static final Reached FIRST_ALONE = new Reached(INCIDENT, List.of("first"), false, null);

    private final MemoryAlerts alerts = new MemoryAlerts();
    private final EarlierAlerts earlier = alerts.earlier();

    EarlierAlertsTest() {
        goesOut(alert("first", Step.FIRST, there(NEAR, "farm-watch"), true, false, "officer"));
    }

    @Test
    void a_follow_up_has_the_areas_and_groups_of_what_has_gone_out_since() {
        goesOut(alert("second", Step.UPDATE, there(WIDER), true, false, "officer"));

        Audience audience = earlier.byNow(followUp(Step.UPDATE, FIRST_ALONE, "officer", true))
                .audience();

        assertThat(audience.reached()).isEqualTo(new Reached(INCIDENT, List.of("first", "second"), false, null));
        assertThat(audience.areas()).containsExactly(NEAR, WIDER);
        assertThat(audience.groups()).isEmpty();
        assertThat(audience.words()).contains(", or ");
    }

    @Test
    void what_is_on_no_public_page_is_followed_and_not_shown() {
        goesOut(alert("closed", Step.UPDATE, there(WIDER, "closed"), false, false, "officer"));

        Audience audience = earlier.byNow(followUp(Step.UPDATE, FIRST_ALONE, "officer", true))
                .audience();

        assertThat(audience.reached()).isEqualTo(new Reached(INCIDENT, List.of("first", "closed"), false, null));
        assertThat(audience.areas()).containsExactly(NEAR);
        assertThat(audience.groups()).containsExactly("farm-watch");
    }

    @Test
    void what_has_not_gone_out_is_an_exercise_or_is_of_another_incident_is_not_followed() {
        alerts.accept(alert("waits", Step.UPDATE, there(WIDER), true, false, "officer"), null, null);
        goesOut(alert("exercise", Step.UPDATE, there(WIDER), true, true, "officer"));
        goesOut(alert("other", Step.FIRST, there(WIDER), true, false, "officer")
                .about(new InIncident("other", "K7QF3", Step.FIRST)));

        Alert waited = followUp(Step.UPDATE, FIRST_ALONE, "officer", true);

        assertThat(earlier.byNow(waited)).isEqualTo(waited);
    }

    @Test
    void a_follow_up_of_one_alert_or_to_those_who_gave_an_answer_by_its_number_stays_as_it_was() {
        goesOut(alert("second", Step.UPDATE, there(WIDER), true, false, "officer"));

        for (Reached reached : List.of(
                new Reached("first", List.of("first"), false, null),
                new Reached(INCIDENT, List.of("first"), true, 2))) {
            Alert waited = followUp(Step.UPDATE, reached, "officer", true);
            assertThat(earlier.byNow(waited)).isEqualTo(waited);
        }
        var answered = new Reached(INCIDENT, List.of("first"), true, null);
        assertThat(earlier.byNow(followUp(Step.UPDATE, answered, "officer", true))
                        .audience()
                        .reached())
                .isEqualTo(new Reached(INCIDENT, List.of("first", "second"), true, null));
    }

    /** They were held to a number of people when it was issued; only what ends their own incident is held to none. */
    @Test
    void whoever_has_limits_reaches_more_by_an_all_clear_alone_and_none_of_anothers() {
        goesOut(alert("own", Step.UPDATE, there(WIDER), true, false, "client"));
        goesOut(alert("anothers", Step.UPDATE, there(WIDER), true, false, "officer"));

        Alert update = followUp(Step.UPDATE, FIRST_ALONE, "client", false);
        assertThat(earlier.byNow(update)).isEqualTo(update);
        assertThat(earlier.byNow(followUp(Step.ALL_CLEAR, FIRST_ALONE, "client", false))
                        .audience()
                        .reached())
                .isEqualTo(new Reached(INCIDENT, List.of("first", "own"), false, null));
    }

    private void goesOut(Alert alert) {
        alerts.accept(alert, null, null);
        alerts.planned(alert.id(), 1);
    }

    private static Audience there(Area area, String... groups) {
        return new Audience(area, Set.of(groups), area.toString());
    }

    private static Alert followUp(Step step, Reached reached, String by, boolean own) {
        var audience = new Audience(List.of(NEAR), Set.of("farm-watch"), Audience.Exclusion.NOBODY, "near", reached);
        return alert("follow-up", step, audience, true, false, by).knowing(new Known(own, false));
    }

    private static Alert alert(String id, Step step, Audience audience, boolean listed, boolean training, String by) {
        Alert some = Examples.urgent();
        return new Alert(
                        id,
                        some.content(),
                        audience,
                        some.channels(),
                        some.severity(),
                        listed,
                        training,
                        null,
                        by,
                        some.createdAt(),
                        some.expiresAt())
                .about(new InIncident(INCIDENT, "K7QF2", step));
    }
}

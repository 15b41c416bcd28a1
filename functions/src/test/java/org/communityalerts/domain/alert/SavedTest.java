package org.communityalerts.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.communityalerts.domain.alert.Usage.Figures;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.memory.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of alerts: templates of them, how they stand, and what they used up. */
class SavedTest {
    @Test
    void a_template_is_for_everybody_or_for_its_author_alone() {
        assertThat(template("t1", "Horse", false).isFor("bob")).isTrue();
        assertThat(template("t1", "Horse", true).isFor("bob")).isFalse();
        assertThat(template("t1", "Horse", true).isFor("ada")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void a_template_has_an_id_and_a_name(String blank) {
        assertThatThrownBy(() -> template(blank, "Horse", false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> template("t1", blank, false)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(AlertState.class)
    void an_alert_went_out_once_its_audience_was_cut_and_nobody_said_no(AlertState state) {
        boolean may = switch (state) {
            case SENDING, FINISHED, STOPPED, EXPIRED -> true;
            default -> false;
        };

        assertThat(new AlertRecord(Examples.everywhere(), state, 1).wentOut()).isEqualTo(may);
        assertThat(new AlertRecord(Examples.everywhere(), state, 0).wentOut()).isFalse();
    }

    @Test
    void figures_add_up_each_with_its_own() {
        var one = new Figures(1, 2, 3, 4, 5, 6, 7);
        var ten = new Figures(10, 20, 30, 40, 50, 60, 70);

        assertThat(one.plus(ten)).isEqualTo(new Figures(11, 22, 33, 44, 55, 66, 77));
        assertThat(Figures.NONE.plus(one)).isEqualTo(one);
    }

    @Test
    void codes_stand_among_alerts_under_a_word_of_their_own() {
        Usage codes = Usage.codes(LocalDate.of(2026, 11, 24), Map.of(Channel.SMS, Figures.NONE));

        assertThat(codes.kind()).isEqualTo(Usage.CODES);
        assertThat(codes.groups()).containsExactly(Usage.CODES);
    }

    private static Template template(String id, String name, boolean own) {
        return new Template(id, name, "ada", null, own, "{}");
    }

    @Test
    void an_alert_has_pages_if_it_is_for_everybody_or_about_an_incident_and_no_exercise() {
        var incident = new InIncident("i1", "23456", Step.FIRST);

        assertThat(Examples.everywhere().hasPages()).isTrue();
        assertThat(Examples.byTextAlone().hasPages()).isFalse();
        assertThat(Examples.byTextAlone().about(incident).hasPages()).isTrue();
        assertThat(training(Examples.byTextAlone().about(incident)).hasPages()).isFalse();
    }

    private static Alert training(Alert some) {
        return new Alert(
                some.id(),
                some.content(),
                some.audience(),
                some.channels(),
                some.severity(),
                some.listed(),
                true,
                some.replaces(),
                some.createdBy(),
                some.createdAt(),
                some.expiresAt(),
                some.kind(),
                some.incident(),
                some.sendAt(),
                some.revises(),
                some.series(),
                some.scheme(),
                some.known());
    }
}

package org.communityalerts.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.port.force.People;
import org.junit.jupiter.api.Test;

class AlertSearchTest {
    private final MemoryAlerts alerts = new MemoryAlerts();
    private final AlertSearch search = new AlertSearch(
            alerts,
            () -> List.of(new People.Person(Examples.everywhere().createdBy(), "PC Amara Okafor", null, Set.of())));

    AlertSearchTest() {
        alerts.accept(Examples.everywhere(), null, null);
    }

    @Test
    void words_are_looked_for_in_any_case_in_the_title_the_text_and_the_area() {
        assertThat(found("LOOSE horse", null)).hasSize(1);
        assertThat(found(" horse on the loose ", null)).hasSize(1);
        assertThat(found("somewhere", null)).hasSize(1);
        assertThat(found("cow", null)).isEmpty();
    }

    @Test
    void parts_of_words_are_found_in_any_order_and_all_of_them_are_needed() {
        assertThat(found("hors loo", null)).hasSize(1);
        assertThat(found("hors cow", null)).isEmpty();
    }

    @Test
    void an_alert_is_found_by_a_part_of_the_name_of_who_issued_it() {
        assertThat(found("okaf", null)).hasSize(1);
        assertThat(found("Amara horse", null)).hasSize(1);
        assertThat(found("Whitcombe", null)).isEmpty();
    }

    @Test
    void an_alert_is_found_by_its_group_as_it_is_kept_and_as_it_is_shown() {
        alerts.accept(
                Examples.alert(
                        "01234567-89ab-7def-8123-00000000fa23",
                        new Area.Everywhere(),
                        Set.of("farm-watch"),
                        Severity.MODERATE),
                null,
                null);
        assertThat(found("farm-watch", null)).hasSize(1);
        assertThat(found("Farm watch", null)).hasSize(1);
    }

    @Test
    void alerts_are_chosen_by_their_status() {
        assertThat(found(null, "accepted")).hasSize(1);
        assertThat(found(null, "finished")).isEmpty();
        alerts.move(Examples.everywhere().id(), AlertState.ACCEPTED, AlertState.FINISHED);
        assertThat(found("horse", "finished")).hasSize(1);
    }

    @Test
    void what_whoever_asks_may_not_know_of_is_as_if_it_were_not_there_and_names_are_not_told_by_guessing() {
        assertThat(search.find("horse", null, null, row -> false, true).alerts())
                .isEmpty();
        assertThat(search.find("okaf", null, null, row -> true, false).alerts()).isEmpty();
    }

    private List<AlertRecord> found(String words, String status) {
        return search.find(words, status, null, row -> true, true).alerts();
    }
}

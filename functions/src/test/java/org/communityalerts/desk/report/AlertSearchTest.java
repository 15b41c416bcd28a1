package org.communityalerts.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
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
        assertThat(search.find("LOOSE horse", null, null).alerts()).hasSize(1);
        assertThat(search.find(" horse on the loose ", null, null).alerts()).hasSize(1);
        assertThat(search.find("somewhere", null, null).alerts()).hasSize(1);
        assertThat(search.find("cow", null, null).alerts()).isEmpty();
    }

    @Test
    void parts_of_words_are_found_in_any_order_and_all_of_them_are_needed() {
        assertThat(search.find("hors loo", null, null).alerts()).hasSize(1);
        assertThat(search.find("hors cow", null, null).alerts()).isEmpty();
    }

    @Test
    void an_alert_is_found_by_a_part_of_the_name_of_who_issued_it() {
        assertThat(search.find("okaf", null, null).alerts()).hasSize(1);
        assertThat(search.find("Amara horse", null, null).alerts()).hasSize(1);
        assertThat(search.find("Whitcombe", null, null).alerts()).isEmpty();
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
        assertThat(search.find("farm-watch", null, null).alerts()).hasSize(1);
        assertThat(search.find("Farm watch", null, null).alerts()).hasSize(1);
    }

    @Test
    void alerts_are_chosen_by_their_status() {
        assertThat(search.find(null, "accepted", null).alerts()).hasSize(1);
        assertThat(search.find(null, "finished", null).alerts()).isEmpty();
        alerts.move(Examples.everywhere().id(), AlertState.ACCEPTED, AlertState.FINISHED);
        assertThat(search.find("horse", "finished", null).alerts()).hasSize(1);
    }
}

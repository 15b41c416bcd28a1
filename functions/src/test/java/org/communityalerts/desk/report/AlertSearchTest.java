package org.communityalerts.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.junit.jupiter.api.Test;

class AlertSearchTest {
    private final MemoryAlerts alerts = new MemoryAlerts();
    private final AlertSearch search = new AlertSearch(alerts);

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
    void alerts_are_chosen_by_their_status() {
        assertThat(search.find(null, "accepted", null).alerts()).hasSize(1);
        assertThat(search.find(null, "finished", null).alerts()).isEmpty();
        alerts.move(Examples.everywhere().id(), AlertState.ACCEPTED, AlertState.FINISHED);
        assertThat(search.find("horse", "finished", null).alerts()).hasSize(1);
    }
}

package org.communityalerts.alert.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.audience.Slice;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.edge.Requests;
import org.communityalerts.edge.json.Json;
import org.communityalerts.edge.queue.QueueFunction;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.memory.MemoryRemits;
import org.communityalerts.memory.MemoryTallies;
import org.junit.jupiter.api.Test;

class PlanAlertFunctionTest {
    private final MemoryAlerts alerts = new MemoryAlerts();
    private final MemoryQueue<Slice> slices = new MemoryQueue<>();
    private final MemoryQueue<String> published = new MemoryQueue<>();
    private final MemoryTallies tallies = new MemoryTallies();
    private final QueueFunction function = QueueFunction.each(
            Json.mapper(),
            String.class,
            new PlanAlert(
                    alerts,
                    alerts.incidents,
                    alerts.earlier(),
                    new Targeting(PlacesFile.forceArea()),
                    (found, only) -> {},
                    slices,
                    published,
                    tallies,
                    MemoryRemits.within(alerts, () -> Examples.NOW),
                    () -> Examples.NOW)::plan);

    @Test
    void an_alert_that_is_planned_is_being_sent_in_as_many_slices_as_are_queued() {
        Alert alert = Examples.everywhere();
        alerts.accept(alert, null, null);

        assertThat(Requests.failed(function.apply(Requests.queued('"' + alert.id() + '"'))))
                .isEmpty();

        var record = alerts.find(alert.id()).orElseThrow();
        List<Slice> cut = slices.drain();
        assertThat(record.state()).isEqualTo(AlertState.SENDING);
        assertThat(record.slices()).isEqualTo(cut.size()).isPositive();
        assertThat(cut).allMatch(slice -> slice.again() == null);
        assertThat(published.drain()).containsExactly(alert.id());
    }

    @Test
    void an_alert_that_is_not_for_the_public_page_is_neither_counted_nor_queued_there() {
        Alert alert = Examples.byTextAlone();
        alerts.accept(alert, null, null);

        function.apply(Requests.queued('"' + alert.id() + '"'));

        assertThat(published.drain()).isEmpty();
        assertThat(tallies.lastPage(alert.id(), Tally.WEB)).isEqualTo(Optional.empty());
    }

    @Test
    void an_alert_nobody_knows_is_named_by_the_fault() {
        var plan = new PlanAlert(
                alerts,
                alerts.incidents,
                alerts.earlier(),
                new Targeting(PlacesFile.forceArea()),
                (found, only) -> {},
                slices,
                published,
                tallies,
                MemoryRemits.within(alerts, () -> Examples.NOW),
                () -> Examples.NOW);

        assertThatThrownBy(() -> plan.plan("unknown")).hasMessage("no alert unknown");
    }

    @Test
    void an_alert_nobody_knows_comes_again_alone() {
        alerts.accept(Examples.everywhere(), null, null);

        var answer = function.apply(
                Requests.queued("\"unknown\"", '"' + Examples.everywhere().id() + '"'));

        assertThat(Requests.failed(answer)).containsExactly("m0");
        assertThat(slices.drain()).isNotEmpty();
    }
}

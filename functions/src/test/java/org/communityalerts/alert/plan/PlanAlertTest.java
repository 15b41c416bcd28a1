package org.communityalerts.alert.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.alert.sweep.SweepAlerts;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.InIncident;
import org.communityalerts.domain.alert.Incident;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Audience.Exclusion;
import org.communityalerts.domain.audience.Reached;
import org.communityalerts.domain.audience.Slice;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Progress;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.memory.MemoryRemits;
import org.communityalerts.memory.MemoryTallies;
import org.communityalerts.port.Queue;
import org.communityalerts.port.delivery.ChunkQueues;
import org.junit.jupiter.api.Test;

class PlanAlertTest {
    private final Alert alert = Examples.everywhere();
    private final MemoryAlerts alerts = new MemoryAlerts() {
        @Override
        public boolean settle(Alert followUp) {
            Runnable before = settling;
            settling = () -> {};
            before.run();
            return super.settle(followUp);
        }
    };
    private final MemoryTallies tallies = new MemoryTallies();
    private final MemoryQueue<Slice> slices = new MemoryQueue<>();
    private final MemoryQueue<String> planned = new MemoryQueue<>();
    private final MemoryQueue<String> published = new MemoryQueue<>();

    private final Alert nearby = Examples.alert(new Area.Circle(Examples.PORTISHEAD, 500), Set.of());
    private final List<Slice> read = new ArrayList<>();
    private Runnable reading = () -> {};
    private Runnable settling = () -> {};
    private Instant now = Examples.NOW;
    private String stopping;
    private boolean broken;

    @Test
    void planning_again_makes_the_same_slices() {
        alerts.accept(alert, null, null);
        useCase(published).plan(alert.id());
        List<Slice> first = slices.drain();

        useCase(published).plan(alert.id());

        assertThat(slices.drain()).isEqualTo(first).isNotEmpty();
    }

    @Test
    void an_only_slice_is_read_at_once_by_whoever_plans_it_first_and_queued_by_whoever_plans_it_again() {
        alerts.accept(nearby, null, null);
        useCase(published).plan(nearby.id());

        assertThat(read).singleElement().extracting(Slice::alertId).isEqualTo(nearby.id());
        assertThat(slices.drain()).isEmpty();

        useCase(published).plan(nearby.id());
        assertThat(slices.drain()).isEqualTo(read);
        assertThat(read).hasSize(1);
    }

    @Test
    void few_of_a_whole_force_are_read_at_once_and_by_whoever_plans_them_again_as_the_same_slice() {
        Alert few = alert.counted(true);
        alerts.accept(few, null, null);
        useCase(published).plan(few.id());

        assertThat(read).hasSize(1);
        assertThat(slices.drain()).isEmpty();
        assertThat(alerts.find(few.id()).orElseThrow().slices()).isEqualTo(1);

        useCase(published).plan(few.id());
        assertThat(slices.drain()).isEqualTo(read);
    }

    @Test
    void what_was_accepted_for_many_or_before_anybody_noted_how_many_is_read_side_by_side() {
        Alert many = Examples.urgent().counted(false);
        alerts.accept(alert, null, null);
        alerts.accept(many, null, null);

        useCase(published).plan(alert.id());
        useCase(published).plan(many.id());

        assertThat(read).isEmpty();
        assertThat(slices.drain()).hasSize(8);
    }

    /** That of its only page its chunks were noted, and that it was the last, tells nothing of whether they were queued. */
    @Test
    void an_only_slice_that_was_read_is_read_once_more_by_whoever_plans_it_again() {
        alerts.accept(nearby, null, null);
        useCase(published).plan(nearby.id());
        tallies.put(Tally.page(nearby.id(), read.getFirst().page(""), 0, List.of(), "", true));

        useCase(published).plan(nearby.id());

        assertThat(slices.drain()).containsExactly(read.getFirst().readAgain(""));
    }

    @Test
    void what_was_stopped_while_it_was_planned_is_not_read_at_once() {
        alerts.accept(nearby, null, null);
        stopping = nearby.id();

        useCase(published).plan(nearby.id());

        assertThat(read).isEmpty();
        assertThat(slices.drain()).hasSize(1);
    }

    @Test
    void an_alert_whose_only_slice_cannot_be_read_is_published_all_the_same() {
        alerts.accept(nearby, null, null);
        broken = true;

        assertThatThrownBy(() -> useCase(published).plan(nearby.id())).hasMessage("crash");

        assertThat(published.drain()).containsExactly(nearby.id());
        assertThat(alerts.find(nearby.id()).orElseThrow().slices()).isEqualTo(1);
    }

    @Test
    void an_alert_that_cannot_be_published_is_read_all_the_same() {
        alerts.accept(nearby, null, null);

        assertThatThrownBy(() -> useCase(new Broken()).plan(nearby.id())).hasMessage("crash");

        assertThat(read).hasSize(1);
    }

    /** Places change: what left somebody when it was asked for may leave nobody when it is planned. */
    @Test
    void an_audience_of_which_all_is_left_out_is_planned_to_be_read_to_its_end_for_nobody() {
        var everywhere = new Area.Everywhere();
        var nowhere = new Exclusion(Set.of(), List.of(everywhere));
        Alert nobodys = Examples.to(new Audience(List.of(everywhere), Set.of(), nowhere, "nowhere"));
        alerts.accept(nobodys, null, null);

        useCase(published).plan(nobodys.id());

        assertThat(read)
                .singleElement()
                .satisfies(slice -> assertThat(slice.ranges()).isNotEmpty());
        assertThat(alerts.find(nobodys.id()).orElseThrow().slices()).isEqualTo(1);
    }

    /** What is to be published stands in the tallies before it is queued, so that a lost message is found missing. */
    @Test
    void an_alert_whose_publication_was_lost_in_a_crash_is_not_finished_and_is_published_after_all() {
        alerts.accept(alert, null, null);
        assertThatThrownBy(() -> useCase(new Broken()).plan(alert.id())).hasMessage("crash");
        slices.drain().forEach(slice -> tallies.put(Tally.page(alert.id(), slice.page(""), 0, List.of(), "", true)));
        assertThat(progress().channels().get(Channel.WEB)).containsEntry(DeliveryStatus.QUEUED, 1);

        sweep().sweep();
        planned.drain().forEach(id -> useCase(published).plan(id));

        assertThat(published.drain()).containsExactly(alert.id());
    }

    /** Whoever stopped it meanwhile had its page written. */
    @Test
    void what_was_noted_of_its_page_while_its_people_were_read_is_not_written_over() {
        alerts.accept(nearby, null, null);
        reading = () -> tallies.put(Tally.web(nearby.id(), Map.of(DeliveryStatus.STOPPED, 1)));

        useCase(published).plan(nearby.id());

        assertThat(Progress.of(tallies.of(nearby.id()), 1).channels().get(Channel.WEB))
                .containsEntry(DeliveryStatus.STOPPED, 1)
                .containsEntry(DeliveryStatus.QUEUED, 0);
    }

    @Test
    void an_alert_with_a_time_starts_when_that_has_come_and_not_before() {
        Alert evening = Examples.at(Examples.NOW.plus(Duration.ofHours(6)));
        alerts.accept(evening, null, null);
        now = evening.sendAt().minusMillis(1);
        useCase(published).plan(evening.id());
        assertThat(slices.drain()).isEmpty();

        now = evening.sendAt();
        useCase(published).plan(evening.id());

        assertThat(slices.drain()).isNotEmpty();
        assertThat(alerts.find(evening.id()).orElseThrow().state()).isEqualTo(AlertState.SENDING);
    }

    @Test
    void an_alert_that_was_withdrawn_never_starts() {
        Alert evening = Examples.at(Examples.NOW.plus(Duration.ofHours(6)));
        alerts.accept(evening, null, null);
        alerts.withdraw(evening.id(), new Stop("officer", null, Examples.NOW));
        now = evening.sendAt();

        useCase(published).plan(evening.id());

        assertThat(slices.drain()).isEmpty();
        assertThat(published.drain()).isEmpty();
    }

    @Test
    void a_stopped_alert_is_read_again_for_what_was_lost_and_not_published() {
        alerts.accept(alert, null, null);
        alerts.planned(alert.id(), 1);
        alerts.stop(alert.id(), new Stop("officer", null, Examples.NOW));

        useCase(published).plan(alert.id());

        assertThat(slices.drain()).isNotEmpty().allMatch(slice -> slice.again() != null);
        assertThat(published.drain()).isEmpty();
    }

    @Test
    void an_incident_is_over_when_its_all_clear_goes_and_no_sooner() {
        var incident = new InIncident("incident", "K7QF2", Step.FIRST);
        alerts.accept(alert.about(incident), null, null);
        Alert clear = Examples.urgent().about(new InIncident("incident", "K7QF2", Step.ALL_CLEAR));
        alerts.accept(clear, null, null);

        useCase(published).plan(alert.id());
        assertThat(incident().state()).isEqualTo(Incident.State.OPEN);
        useCase(published).plan(clear.id());
        assertThat(incident().state()).isEqualTo(Incident.State.OVER);
        assertThat(incident().allClear()).isEqualTo(clear.id());
    }

    @Test
    void an_update_after_the_all_clear_opens_the_incident_again_and_one_before_it_that_is_planned_again_does_not() {
        Alert before = step(1, Step.UPDATE, null);
        Alert clear = step(2, Step.ALL_CLEAR, null);
        Alert after = step(3, Step.UPDATE, null);
        begin(before, clear, after);

        useCase(published).plan(before.id());
        useCase(published).plan(clear.id());
        useCase(published).plan(before.id());
        assertThat(incident().state()).isEqualTo(Incident.State.OVER);

        useCase(published).plan(after.id());
        assertThat(incident().state()).isEqualTo(Incident.State.OPEN);
        assertThat(incident().allClear()).isEqualTo(clear.id());
    }

    @Test
    void thanks_to_those_who_answered_leave_an_incident_over() {
        Alert clear = step(2, Step.ALL_CLEAR, null);
        Alert thanks = step(3, Step.UPDATE, new Reached("incident", List.of(alert.id()), true, null));
        begin(clear, thanks);

        useCase(published).plan(clear.id());
        useCase(published).plan(thanks.id());
        assertThat(incident().state()).isEqualTo(Incident.State.OVER);
    }

    /** One of them would have cut it for fewer, and a page read for those ends elsewhere. */
    @Test
    void of_two_runs_at_once_the_second_cuts_a_follow_up_for_those_whom_the_first_settled() {
        Alert update = step(1, Step.UPDATE, null);
        Alert another = step(2, Step.UPDATE, null);
        Alert clear = step(3, Step.ALL_CLEAR, new Reached("incident", List.of(alert.id()), false, null));
        begin(update, clear);
        useCase(published).plan(alert.id());
        useCase(published).plan(update.id());
        slices.drain();
        settling = () -> {
            alerts.accept(another, null, null);
            useCase(published).plan(another.id());
            slices.drain();
            useCase(published).plan(clear.id());
        };

        useCase(published).plan(clear.id());

        var all = new Reached("incident", List.of(alert.id(), update.id(), another.id()), false, null);
        assertThat(slices.drain()).hasSize(2 * Reached.PARTS).allMatch(slice -> all.equals(slice.reached()));
    }

    /** Whoever was reached meanwhile by a later update alone is told that it is over, too. */
    @Test
    void a_follow_up_that_waited_is_for_those_whom_its_incidents_alerts_have_reached_when_it_goes() {
        Alert update = step(1, Step.UPDATE, null);
        Alert clear = step(2, Step.ALL_CLEAR, new Reached("incident", List.of(alert.id()), false, null))
                .at(Examples.NOW.plus(Duration.ofHours(1)));
        begin(update, clear);
        useCase(published).plan(alert.id());
        useCase(published).plan(update.id());
        slices.drain();
        now = clear.goesAt();

        useCase(published).plan(clear.id());

        var both = new Reached("incident", List.of(alert.id(), update.id()), false, null);
        List<Slice> first = slices.drain();
        assertThat(first).hasSize(Reached.PARTS).allMatch(slice -> both.equals(slice.reached()));
        assertThat(alerts.find(clear.id()).orElseThrow().alert().audience().reached())
                .isEqualTo(both);

        Alert later = step(90, Step.UPDATE, null);
        alerts.accept(later, null, null);
        useCase(published).plan(later.id());
        slices.drain();
        useCase(published).plan(clear.id());
        assertThat(slices.drain()).isEqualTo(first);
    }

    private void begin(Alert... later) {
        alerts.accept(alert.about(new InIncident("incident", "K7QF2", Step.FIRST)), null, null);
        for (Alert each : later) {
            alerts.accept(each, null, null);
        }
    }

    private static Alert step(int minute, Step step, Reached reached) {
        Alert some = Examples.urgent();
        return new Alert(
                        "later-" + minute,
                        some.content(),
                        new Audience(some.audience().areas(), Set.of(), Exclusion.NOBODY, "everywhere", reached),
                        some.channels(),
                        some.severity(),
                        some.listed(),
                        some.training(),
                        null,
                        some.createdBy(),
                        some.createdAt().plusSeconds(60L * minute),
                        some.expiresAt())
                .about(new InIncident("incident", "K7QF2", step));
    }

    private Incident incident() {
        return alerts.incidents.find("incident").orElseThrow();
    }

    private Progress progress() {
        return Progress.of(
                tallies.of(alert.id()), alerts.find(alert.id()).orElseThrow().slices());
    }

    private PlanAlert useCase(Queue<String> publishing) {
        return new PlanAlert(
                alerts,
                alerts.incidents,
                alerts.earlier(),
                new Targeting(PlacesFile.forceArea()),
                this::read,
                slices,
                publishing,
                tallies,
                MemoryRemits.within(alerts, this::stopped),
                () -> now);
    }

    private void read(AlertRecord found, Slice only) {
        if (broken) {
            throw new IllegalStateException("crash");
        }
        assertThat(found.state()).isEqualTo(AlertState.SENDING);
        read.add(only);
        reading.run();
    }

    /** The time, at which somebody stops what is to be stopped. */
    private Instant stopped() {
        if (stopping != null) {
            alerts.stop(stopping, new Stop("officer", null, Examples.NOW));
        }
        return now;
    }

    private SweepAlerts sweep() {
        var chunks = new ChunkQueues(Map.of(), Map.of());
        return new SweepAlerts(
                alerts, tallies, planned, slices, chunks, news -> {}, () -> Examples.NOW.plus(Duration.ofMinutes(5)));
    }

    private static final class Broken implements Queue<String> {
        @Override
        public void send(List<String> records) {
            throw new IllegalStateException("crash");
        }

        @Override
        public boolean idle() {
            throw new AssertionError();
        }

        @Override
        public void sendLater(String record, Duration delay) {
            throw new AssertionError();
        }
    }
}

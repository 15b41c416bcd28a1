package org.communityalerts.alert.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.Approval;
import org.communityalerts.domain.alert.InIncident;
import org.communityalerts.domain.alert.Known;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Slice;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.domain.force.Act;
import org.communityalerts.domain.force.AuditEntry;
import org.communityalerts.domain.force.Limits;
import org.communityalerts.domain.force.Scheme;
import org.communityalerts.domain.force.StaffNotice;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryAuditTrail;
import org.communityalerts.memory.MemoryIntegrators;
import org.communityalerts.memory.MemoryProfiles;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.memory.MemoryTallies;
import org.communityalerts.port.force.ActLog;
import org.junit.jupiter.api.Test;

/** What a co-ordinator issued is held to their limits once more when it is to go. */
class StillWithinTest {
    private static final Targeting TARGETING = new Targeting(PlacesFile.forceArea());
    private static final Area AROUND = new Area.Circle(Examples.PORTISHEAD, 1000);
    private static final Scheme WATCH = new Scheme("Portishead Watch", Set.of("watch"), List.of(AROUND), 100);

    private final MemoryAlerts alerts = new MemoryAlerts();
    private final MemoryProfiles profiles = new MemoryProfiles();
    private final MemoryIntegrators integrators = new MemoryIntegrators();
    private final MemoryTallies tallies = new MemoryTallies();
    private final MemoryQueue<Slice> slices = new MemoryQueue<>();
    private final MemoryAuditTrail trail = new MemoryAuditTrail();
    private final List<StaffNotice> told = new ArrayList<>();
    private final Alert alert = Examples.alert(AROUND, Set.of("watch"));
    private final Alert theirs = alert.inNameOf("Portishead Watch");
    private final String author = alert.createdBy();
    private Instant now = Examples.NOW;
    private int people = 1;

    @Test
    void what_is_within_the_limits_goes_and_is_counted_once_among_the_first_ten() {
        profiles.keep(author, null, WATCH);
        alerts.accept(theirs, null, null);

        plan();
        plan();

        assertThat(slices.drain()).isNotEmpty();
        assertThat(profiles.of(author).orElseThrow().went()).containsExactly(theirs.id());
        assertThat(told).isEmpty();
        assertThat(trail.entries).isEmpty();
    }

    @Test
    void what_is_beyond_limits_that_were_drawn_closer_is_stopped_tells_and_is_not_counted() {
        profiles.keep(author, null, new Scheme("Portishead Watch", Set.of("others"), List.of(AROUND), 100));
        alerts.accept(theirs, null, null);

        plan();

        var record = alerts.find(theirs.id()).orElseThrow();
        assertThat(record.state()).isEqualTo(AlertState.STOPPED);
        assertThat(record.stop().reason()).startsWith("It goes beyond its author's limits by now: ");
        assertThat(told).extracting(StaffNotice::kind).containsExactly(StaffNotice.Kind.TROUBLE);
        assertThat(slices.drain()).isEmpty();
        assertThat(profiles.of(author).orElseThrow().went()).isEmpty();
    }

    @Test
    void a_stop_is_on_the_trail_with_its_reason_before_it_is_done() {
        alerts.accept(theirs, null, null);

        plan();

        String why = alerts.find(theirs.id()).orElseThrow().stop().reason();
        assertThat(trail.entries)
                .extracting(AuditEntry::act)
                .allSatisfy(act -> assertThat(List.of(act.who(), act.role(), act.action(), act.target(), act.reason()))
                        .containsExactly("planAlert", "function", "alert.stop", theirs.id(), why))
                .extracting(Act::outcome)
                .containsExactly(Act.ASKED, "done");
    }

    @Test
    void a_stop_that_cannot_be_written_down_is_not_done_and_nothing_goes() {
        alerts.accept(theirs, null, null);
        trail.broken = true;

        assertThatThrownBy(this::plan).hasMessage("the trail cannot be written");

        assertThat(alerts.find(theirs.id()).orElseThrow().state()).isEqualTo(AlertState.ACCEPTED);
        assertThat(slices.drain()).isEmpty();
    }

    @Test
    void staff_are_told_of_a_stop_whose_outcome_cannot_be_written_down() {
        alerts.accept(theirs, null, null);

        plan(act -> {
            if (!act.outcome().equals(Act.ASKED)) {
                throw new IllegalStateException("the trail cannot be written");
            }
        });

        assertThat(alerts.find(theirs.id()).orElseThrow().state()).isEqualTo(AlertState.STOPPED);
        assertThat(told).hasSize(1);
    }

    @Test
    void a_stop_after_which_the_process_died_is_told_when_it_is_planned_again() {
        alerts.accept(theirs, null, null);
        plan();
        told.clear();

        plan();

        assertThat(told).extracting(StaffNotice::kind).containsExactly(StaffNotice.Kind.TROUBLE);
    }

    @Test
    void nobody_is_told_of_trouble_where_the_author_had_just_stopped_it_themselves() {
        alerts.accept(theirs, null, null);

        plan(act -> alerts.stop(theirs.id(), new Stop(author, "a mistake", now)));
        plan();

        assertThat(told).isEmpty();
    }

    @Test
    void one_newcomer_does_not_stop_an_alert_that_was_just_accepted() {
        profiles.keep(author, null, WATCH);
        alerts.accept(theirs, null, null);
        people = 101;

        plan();

        assertThat(slices.drain()).isNotEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void a_number_drawn_closer_stops_an_alert_that_was_just_accepted() {
        profiles.keep(author, null, WATCH);
        alerts.accept(theirs, null, null);
        people = 115;

        plan();

        assertThat(slices.drain()).isEmpty();
        assertThat(told).isNotEmpty();
    }

    @Test
    void one_newcomer_does_not_stop_an_alert_that_was_just_approved() {
        profiles.keep(author, null, WATCH);
        var asked = new Approval("", 100, BigDecimal.ONE, now.plus(Duration.ofHours(5)), null);
        alerts.accept(theirs, asked, null, null);
        now = now.plus(Duration.ofHours(4));
        alerts.decide(
                theirs.id(), asked.decided(new Approval.Decision("second", now, null, false)), AlertState.ACCEPTED);
        people = 101;

        plan();

        assertThat(slices.drain()).isNotEmpty();
    }

    @Test
    void an_all_clear_goes_however_many_there_are_by_then_so_that_its_incident_closes_and_staff_are_told() {
        profiles.keep(author, null, WATCH);
        acceptAllClear();
        people = 101;
        now = now.plus(Duration.ofHours(1));

        plan();

        assertThat(slices.drain()).isNotEmpty();
        assertThat(told).extracting(StaffNotice::kind).containsExactly(StaffNotice.Kind.TROUBLE);
    }

    @Test
    void an_all_clear_for_others_than_its_authors_own_is_stopped_as_anything_else() {
        profiles.keep(author, null, new Scheme("Portishead Watch", Set.of("others"), List.of(AROUND), 100));
        acceptAllClear();

        plan();

        assertThat(alerts.find(theirs.id()).orElseThrow().state()).isEqualTo(AlertState.STOPPED);
    }

    @Test
    void what_has_begun_to_go_goes_on_whatever_becomes_of_the_limits() {
        profiles.keep(author, null, WATCH);
        alerts.accept(theirs, null, null);
        plan();
        slices.drain();
        profiles.keep(author, null, null);

        plan();

        assertThat(slices.drain()).isNotEmpty();
        assertThat(alerts.find(theirs.id()).orElseThrow().state()).isNotEqualTo(AlertState.STOPPED);
    }

    @Test
    void what_goes_later_is_held_to_the_limits_when_its_time_has_come_and_not_before() {
        Alert later = theirs.at(Examples.NOW.plus(Duration.ofHours(6)));
        alerts.accept(later, null, null);

        plan();
        assertThat(alerts.find(later.id()).orElseThrow().state()).isEqualTo(AlertState.SCHEDULED);
        now = later.goesAt();
        plan();

        assertThat(alerts.find(later.id()).orElseThrow().state()).isEqualTo(AlertState.STOPPED);
    }

    @Test
    void a_scheme_that_has_grown_beyond_its_number_by_the_time_is_not_written_to() {
        profiles.keep(author, null, WATCH);
        Alert later = theirs.at(Examples.NOW.plus(Duration.ofHours(6)));
        alerts.accept(later, null, null);
        people = 100;
        now = later.goesAt();

        plan();

        assertThat(alerts.find(later.id()).orElseThrow().stop().reason()).contains("may reach 100 at most");
        assertThat(slices.drain()).isEmpty();
    }

    @Test
    void what_the_force_itself_issued_is_not_counted_though_its_author_has_a_scheme() {
        profiles.keep(author, null, WATCH);
        alerts.accept(alert, null, null);

        plan();

        assertThat(slices.drain()).isNotEmpty();
        assertThat(profiles.of(author).orElseThrow().went()).isEmpty();
    }

    @Test
    void what_a_client_issued_is_held_to_its_limits_and_what_the_forces_own_people_did_to_none() {
        integrators.keep(author, "Client", new Limits(Set.of("others"), List.of(AROUND), 100, false, 60), null);
        Alert known = alert.knowing(new Known(true, false));
        alerts.accept(known, null, null);
        plan();
        assertThat(slices.drain()).as("nobody looks for limits").isNotEmpty();

        Alert clients = Examples.urgent().knowing(new Known(false, false));
        alerts.accept(clients, null, null);
        plan(clients.id());

        assertThat(slices.drain()).isEmpty();
        assertThat(alerts.find(clients.id()).orElseThrow().state()).isEqualTo(AlertState.STOPPED);
    }

    @Test
    void what_was_accepted_before_anybody_noted_whose_it_is_is_held_to_a_clients_limits() {
        integrators.keep(author, "Client", new Limits(Set.of("others"), List.of(AROUND), 100, false, 60), null);
        alerts.accept(alert, null, null);

        plan();

        assertThat(slices.drain()).isEmpty();
    }

    /** Whoever is an officer besides may have written in the scheme's name. */
    @Test
    void what_goes_in_a_schemes_name_is_held_to_its_limits_whoever_issued_it() {
        profiles.keep(author, null, new Scheme("Portishead Watch", Set.of("others"), List.of(AROUND), 100));
        alerts.accept(alert.knowing(new Known(true, false)).inNameOf("Portishead Watch"), null, null);

        plan();

        assertThat(slices.drain()).isEmpty();
    }

    @Test
    void after_the_first_ten_none_is_noted_any_more() {
        profiles.keep(author, null, WATCH);
        IntStream.range(0, 10).forEach(i -> profiles.went(author, "earlier-" + i));
        alerts.accept(theirs, null, null);

        plan();

        assertThat(slices.drain()).isNotEmpty();
        assertThat(profiles.of(author).orElseThrow().went()).hasSize(10).doesNotContain(theirs.id());
    }

    @Test
    void what_was_read_to_its_end_is_read_again_from_its_start_when_it_is_planned_again() {
        alerts.accept(alert, null, null);
        plan();
        slices.drain().forEach(slice -> tallies.put(Tally.page(alert.id(), slice.page(""), 0, List.of(), "", true)));

        plan();

        assertThat(slices.drain())
                .isNotEmpty()
                .allSatisfy(slice -> assertThat(slice.again()).isEmpty());
    }

    private void acceptAllClear() {
        alerts.accept(Examples.urgent().about(new InIncident("incident", "K7QF2", Step.FIRST)), null, null);
        alerts.accept(theirs.about(new InIncident("incident", "K7QF2", Step.ALL_CLEAR)), null, null);
    }

    private void plan() {
        plan(trail);
    }

    private void plan(ActLog log) {
        plan(log, alert.id());
    }

    private void plan(String id) {
        plan(trail, id);
    }

    private void plan(ActLog log, String id) {
        var remits = new Remits(integrators, profiles, TARGETING, audience -> people);
        var within = new StillWithin(alerts, remits, profiles, log, told::add, () -> now);
        new PlanAlert(
                        alerts,
                        alerts.incidents,
                        alerts.earlier(),
                        TARGETING,
                        (found, only) -> slices.send(List.of(only)),
                        slices,
                        new MemoryQueue<>(),
                        tallies,
                        within,
                        () -> now)
                .plan(id);
    }
}

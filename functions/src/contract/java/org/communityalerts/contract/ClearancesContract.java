package org.communityalerts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.domain.delivery.Clearance;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.delivery.Clearances;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.port.resident.Subscribers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the last word before a message goes holds, wherever it is read. */
public abstract class ClearancesContract {
    private static final Suppression OPT_OUT = new Suppression(Suppression.Reason.OPT_OUT, Samples.NOW, "text");

    private final Alert alert = Samples.alert();
    private final String number = Samples.number();
    private final Subscriber resident = Samples.resident(number, false);

    protected abstract Clearances clearances();

    protected abstract Alerts alerts();

    protected abstract Contacts contacts();

    protected abstract Subscribers subscribers();

    @BeforeEach
    public void the_alert_is_on_record() {
        alerts().accept(alert, null, null);
    }

    @Test
    void whoever_nothing_speaks_against_is_cleared() {
        assertThat(clearance()).isEqualTo(Clearance.CLEAR);
        subscribers().add(resident);
        assertThat(clearance()).isEqualTo(Clearance.CLEAR);
    }

    @Test
    public void a_stop_is_seen_from_the_moment_it_was_answered() {
        alerts().stop(alert.id(), new Stop("officer", null, Samples.NOW));

        assertThat(clearance()).isEqualTo(Clearance.STOPPED);
    }

    @Test
    public void an_opt_out_is_seen_from_the_moment_it_was_answered() {
        subscribers().add(resident);
        contacts().suppress(number, OPT_OUT);
        assertThat(clearance()).isEqualTo(Clearance.SUPPRESSED);

        contacts().release(number);
        assertThat(clearance()).isEqualTo(Clearance.CLEAR);
    }

    @Test
    void an_address_that_they_took_off_their_record_is_not_written_to() {
        subscribers().add(resident);
        subscribers()
                .change(
                        resident.id(),
                        Edit.ofResident(Samples.NOW),
                        one -> one.change()
                                .reachedAt(Samples.number(), null, null)
                                .done());

        assertThat(clearance()).isEqualTo(Clearance.SUPPRESSED);
    }

    @Test
    void what_waits_for_somebody_who_was_erased_does_not_go_to_who_signs_up_with_their_address() {
        subscribers().add(resident);
        subscribers().remove(resident.id(), OPT_OUT);
        contacts().release(number);
        assertThat(clearance()).isEqualTo(Clearance.SUPPRESSED);

        Subscriber other = Samples.resident(number, false);
        subscribers().add(other);
        assertThat(clearance()).isEqualTo(Clearance.SUPPRESSED);
        assertThat(clearances().of(alert.id(), number, other.id())).isEqualTo(Clearance.CLEAR);
        assertThat(clearances().of(alert.id(), number, null)).isEqualTo(Clearance.CLEAR);
    }

    @Test
    public void nobody_is_written_to_whom_it_could_put_in_danger() {
        Subscriber unsafe = Samples.resident(number, true);
        subscribers().add(unsafe);
        assertThat(clearances().of(alert.id(), number, unsafe.id())).isEqualTo(Clearance.SUPPRESSED);
        contacts().release(number);
        assertThat(clearances().of(alert.id(), number, unsafe.id())).isEqualTo(Clearance.SUPPRESSED);

        subscribers().remove(unsafe.id(), OPT_OUT);
        contacts().release(number);
        subscribers().add(resident);
        assertThat(clearance()).isEqualTo(Clearance.CLEAR);
    }

    @Test
    void nobody_is_cleared_for_an_alert_that_there_is_not() {
        assertThat(clearances().of(UUID.randomUUID().toString(), number, resident.id()))
                .isEqualTo(Clearance.STOPPED);
    }

    @Test
    void calls_that_nobody_answered_are_made_again_though_all_else_is_finished_but_not_once_it_expired() {
        alerts().planned(alert.id(), 1);
        alerts().move(alert.id(), AlertState.SENDING, AlertState.FINISHED);
        assertThat(clearance()).isEqualTo(Clearance.CLEAR);

        alerts().move(alert.id(), AlertState.FINISHED, AlertState.EXPIRED);
        assertThat(clearance()).isEqualTo(Clearance.STOPPED);
    }

    @Test
    void each_of_many_that_ask_at_once_gets_their_own_answer() {
        List<String> numbers = AtOnce.each(40, _ -> Samples.number());
        String stopped = stopped();
        contacts().suppress(numbers.get(7), OPT_OUT);

        List<Clearance> found =
                AtOnce.each(80, i -> clearances().of(i < 40 ? alert.id() : stopped, numbers.get(i % 40), null));

        assertThat(found.subList(40, 80)).containsOnly(Clearance.STOPPED);
        assertThat(found.get(7)).isEqualTo(Clearance.SUPPRESSED);
        assertThat(found.subList(0, 40)).filteredOn(Clearance.CLEAR::equals).hasSize(39);
    }

    private String stopped() {
        Alert other = Samples.alert();
        alerts().accept(other, null, null);
        alerts().stop(other.id(), new Stop("officer", null, Samples.NOW));
        return other.id();
    }

    private Clearance clearance() {
        return clearances().of(alert.id(), number, resident.id());
    }
}

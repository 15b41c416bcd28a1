package org.communityalerts.alert.accept;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.Approval;
import org.communityalerts.domain.force.CallerKey;
import org.communityalerts.domain.force.StaffNotice;
import org.communityalerts.port.Queue;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.force.StaffNotices;
import org.jspecify.annotations.Nullable;

/**
 * Writes an alert down, then queues it, unless it waits for a second person or its time: a crash between the two leaves it
 * for the sweep, never lost.
 */
public final class AcceptAlert {
    private static final int MOST_CODES = 5;

    private final Alerts alerts;
    private final SecondPerson secondPerson;
    private final Queue<String> planned;
    private final StaffNotices staff;
    private final RandomGenerator random;

    /**
     * @param planned where alert ids wait to be planned
     * @param staff told of what waits for a second person
     * @param random what another code is drawn from where an incident has the first already
     */
    public AcceptAlert(
            Alerts alerts,
            SecondPerson secondPerson,
            Queue<String> planned,
            StaffNotices staff,
            RandomGenerator random) {
        this.alerts = alerts;
        this.secondPerson = secondPerson;
        this.planned = planned;
        this.staff = staff;
        this.random = random;
    }

    /**
     * What stands under the key now. The same request again queues nothing more.
     *
     * @param waits whether it waits for a second person whatever it is
     */
    Alerts.Acceptance accept(Alert alert, boolean waits, @Nullable CallerKey key, String fingerprint) {
        return accept(inItsSeries(alert), waits, key, fingerprint, true);
    }

    /** What stands in place of one of a series is withdrawn with the rest of it. */
    private Alert inItsSeries(Alert alert) {
        return Optional.ofNullable(alert.revises())
                .flatMap(alerts::find)
                .map(before -> before.alert().series())
                .map(alert::inSeries)
                .orElse(alert);
    }

    /** What came of the same request before, or of another under its key; empty if it is new. */
    Optional<Alerts.Acceptance> earlier(CallerKey key, String fingerprint) {
        return alerts.earlier(key, fingerprint);
    }

    /**
     * The same for alerts that go one after the other, each under a key of its own: where a crash left only some of them,
     * the same request again brings the others. Of those that wait for a second person one is told of.
     *
     * @param begun the first of them if it stands already, which may have gone since; or null
     */
    List<Alerts.Acceptance> acceptAll(
            @Nullable AlertRecord begun, List<Alert> series, boolean waits, CallerKey key, String fingerprint) {
        var acceptances = new ArrayList<Alerts.Acceptance>();
        String first = "";
        if (begun != null) {
            acceptances.add(new Alerts.Acceptance.Repeated(begun));
            first = begun.alert().id();
        }
        for (Alert alert : series) {
            boolean begins = acceptances.isEmpty();
            CallerKey own = begins ? key : key.at(alert.goesAt());
            var acceptance = accept(alert.inSeries(begins ? alert.id() : first), waits, own, fingerprint, begins);
            acceptances.add(acceptance);
            switch (acceptance) {
                case Alerts.Acceptance.New(AlertRecord standing) ->
                    first = begins ? standing.alert().id() : first;
                case Alerts.Acceptance.Repeated(AlertRecord standing) ->
                    first = begins ? standing.alert().id() : first;
                case Alerts.Acceptance.Clash() -> {
                    return acceptances;
                }
            }
        }
        return acceptances;
    }

    private Alerts.Acceptance accept(
            Alert alert, boolean waits, @Nullable CallerKey key, String fingerprint, boolean told) {
        var counted = secondPerson.asked(alert, key == null ? alert.id() : key.text(), waits);
        var acceptance = write(alert.counted(counted.few()), counted.asked(), key, fingerprint);
        if (acceptance instanceof Alerts.Acceptance.New(AlertRecord standing)) {
            handOn(alert, standing.state(), told);
        }
        return acceptance;
    }

    /** Nobody looks first whether a code is taken: the write tells, and then another is drawn. */
    private Alerts.Acceptance write(
            Alert alert, @Nullable Approval asked, @Nullable CallerKey key, String fingerprint) {
        Alert coded = alert;
        for (int tries = 1; ; tries++) {
            try {
                return alerts.accept(coded, asked, key, fingerprint);
            } catch (Alerts.CodeTaken e) {
                if (tries == MOST_CODES) {
                    throw e;
                }
                coded = coded.recoded(random);
            }
        }
    }

    private void handOn(Alert alert, AlertState state, boolean told) {
        if (state == AlertState.ACCEPTED) {
            planned.send(List.of(alert.id()));
        } else if (state == AlertState.WAITING && told) {
            staff.tell(StaffNotice.approval(alert.id(), alert.createdBy(), alert.createdAt()));
        }
    }

    /** Whether the alert that this one revises, if any, was its author's own and was returned to them. */
    boolean mayRevise(Alert alert) {
        return alert.revises() == null
                || alerts.find(alert.revises())
                        .filter(before -> before.alert().createdBy().equals(alert.createdBy()))
                        .filter(before -> before.state().cameBack())
                        .isPresent();
    }
}

package org.communityalerts.port.alert;

import java.util.List;
import java.util.Optional;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.Approval;
import org.communityalerts.domain.alert.InIncident;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.domain.force.CallerKey;
import org.jspecify.annotations.Nullable;

/** The alerts on record. */
public interface Alerts {
    /** What came of writing an alert down: the alert that now stands under the key, and whether it is this one. */
    sealed interface Acceptance {
        /** Written down. */
        record New(AlertRecord alert) implements Acceptance {}

        /** The same request came before; this is the alert it made, as it stands by now. */
        record Repeated(AlertRecord alert) implements Acceptance {}

        /** The key was used before for a different request. */
        record Clash() implements Acceptance {}
    }

    /** Another incident has the code of the one that this alert was to open: nothing was written. */
    final class CodeTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public CodeTaken() {
            super("another incident has that code");
        }
    }

    /** The incident that this alert was to go on with is withdrawn by now: nothing was written. */
    final class IncidentWithdrawn extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public IncidentWithdrawn() {
            super("the incident was withdrawn");
        }
    }

    /** One page of alerts, newest first, and the token to go on with. */
    record Page(List<AlertRecord> alerts, @Nullable String nextToken) {}

    /**
     * Writes an alert and its idempotency key down, both or neither.
     *
     * @param asked what a second person is asked, and then the alert waits; or null
     * @param key the caller's idempotency key
     * @param fingerprint of the request, to tell a repeat from a clash
     * @throws CodeTaken if it is to open an incident under a code that another has
     * @throws IncidentWithdrawn if it is to go on with one that was withdrawn
     */
    Acceptance accept(Alert alert, @Nullable Approval asked, @Nullable CallerKey key, @Nullable String fingerprint);

    /** As above, for an alert that needs no second person. */
    default Acceptance accept(Alert alert, @Nullable CallerKey key, @Nullable String fingerprint) {
        return accept(alert, null, key, fingerprint);
    }

    /** What came of a request under that key before: the alert it made, or that the key was another request's; empty for a new key. */
    Optional<Acceptance> earlier(CallerKey key, String fingerprint);

    Optional<AlertRecord> find(String id);

    /** The incident an alert is about; of one that is of none, or not on record, its own id. Null for no alert. */
    default @Nullable String incidentOf(@Nullable String id) {
        return id == null
                ? null
                : find(id).map(row -> row.alert().incident())
                        .map(InIncident::id)
                        .orElse(id);
    }

    /** Alerts, newest first. */
    Page list(int limit, @Nullable String nextToken);

    /** The alerts that something is left to do for. */
    List<AlertRecord> open();

    /**
     * Notes that the alert's audience was cut into that many slices; it is sending from now on, unless it is further.
     *
     * @return whether it is sending by this: nothing of it was cut before
     */
    boolean planned(String id, int slices);

    /** Notes whom a follow-up that is about to go is for by now; false if it waits, or anything of it was cut: then it stays as it is. */
    boolean settle(Alert followUp);

    /** Moves an alert from one state to another; false if it was in a third. */
    boolean move(String id, AlertState from, AlertState to);

    /**
     * Writes down what became of an alert that waits for a second person; false if it does not wait. It stays open: one
     * that was rejected has still to be told of.
     */
    boolean decide(String id, Approval decided, AlertState to);

    /** Notes what a second person is asked by now about an alert that waits for one; false if it does not wait. */
    boolean ask(String id, Approval anew);

    /** Stops an alert; from when this returns nobody is cleared for it. False if none is reached in its state anyway. */
    boolean stop(String id, Stop stop);

    /** Takes an alert back before it goes; from when this returns nothing of it does. False if something may have gone. */
    boolean withdraw(String id, Stop stop);

    /** Notes that nothing is left to do for an alert, whatever its state. */
    void close(String id);
}

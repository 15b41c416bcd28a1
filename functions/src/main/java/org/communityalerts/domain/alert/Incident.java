package org.communityalerts.domain.alert;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What happens, from the first word about it to the all-clear, with all alerts about it and a page that shows them.
 *
 * @param id time-ordered
 * @param code what its page's address ends in
 * @param kind of its first alert
 * @param alerts the ids of the alerts about it, in the order they were accepted; the first opened it
 * @param allClear the id of the last alert that said it is over; it stays known where an update has gone out since
 * @param withdrawal who took back what was published about it, when and why
 */
public record Incident(
        String id,
        String code,
        @Nullable String kind,
        List<String> alerts,
        State state,
        @Nullable String allClear,
        Instant openedAt,
        @Nullable Stop withdrawal) {
    /** Whether it goes on. */
    public enum State {
        OPEN,
        /** An all-clear went out, and since then no update but thanks to those who answered. */
        OVER,
        /** What was published about it was taken back. */
        WITHDRAWN;

        /** The state's name on the wire, in lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Incident {
        if (alerts.isEmpty()) {
            throw new IllegalArgumentException("an incident is opened by its first alert");
        }
        if (!PageCode.is(code)) {
            throw new IllegalArgumentException("no page has such a code");
        }
        if (state == State.OVER && allClear == null) {
            throw new IllegalArgumentException("an incident that is over had an all-clear");
        }
        if (withdrawal != null && state != State.WITHDRAWN) {
            throw new IllegalArgumentException("what somebody took back is withdrawn");
        }
        alerts = List.copyOf(alerts);
    }

    /** What an alert opens that is its first. */
    public static Incident openedBy(Alert alert) {
        InIncident in = alert.incident();
        if (in == null || in.step() != Step.FIRST) {
            throw new IllegalArgumentException("an incident is opened by the first alert about it");
        }
        return new Incident(
                in.id(), in.code(), alert.kind(), List.of(alert.id()), State.OPEN, null, alert.createdAt(), null);
    }

    /** Whether an all-clear that was issued after that alert has gone out. */
    public boolean isOverSince(String alert) {
        return state == State.OVER && alerts.contains(alert) && alerts.indexOf(alert) < alerts.indexOf(allClear);
    }

    /** Whether its page is for those alone who were told where it is. */
    public boolean hidden() {
        return PageCode.hidden(code);
    }

    /** The same, that a later alert is about as well. */
    public InIncident later(Step step) {
        return new InIncident(id, code, step);
    }
}

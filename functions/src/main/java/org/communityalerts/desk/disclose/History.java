package org.communityalerts.desk.disclose;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.Approval;
import org.communityalerts.domain.alert.Stop;
import org.jspecify.annotations.Nullable;

/** What was decided on an alert, by whom and why, in the order of time. */
final class History {
    /** @param who the id of whoever did it, or null if nobody did */
    record Event(
            Instant at,
            String what,
            @Nullable String who,
            @Nullable String why) {}

    private History() {}

    /** @param later the alerts about the same that came after it */
    static List<Event> of(AlertRecord row, Stream<AlertRecord> later) {
        Alert alert = row.alert();
        var events = new ArrayList<Event>();
        String before =
                alert.revises() == null ? null : "in place of alert " + alert.revises() + ", which had come back";
        events.add(new Event(alert.createdAt(), "issued", alert.createdBy(), before));
        if (row.approval() != null) {
            approval(row, row.approval(), events);
        }
        if (row.wentOut()) {
            events.add(new Event(alert.goesAt(), "due to go", null, null));
        }
        Stop stop = row.stop();
        if (stop != null) {
            boolean beforeItWent = row.state() == AlertState.WITHDRAWN;
            events.add(new Event(stop.at(), beforeItWent ? "withdrawn" : "stopped", stop.by(), stop.reason()));
        }
        events.add(new Event(alert.expiresAt(), "nothing of it is sent from here on", null, null));
        later.map(History::later).forEach(events::add);
        events.sort(Comparator.comparing(Event::at));
        return events;
    }

    private static void approval(AlertRecord row, Approval approval, List<Event> events) {
        String why = approval.why() + "; " + approval.recipients() + " people, £" + approval.cost();
        events.add(new Event(row.alert().createdAt(), "a second person asked for", null, why));
        Approval.Decision made = approval.decision();
        if (made != null) {
            events.add(new Event(made.at(), decided(row.state(), made), made.by(), made.reason()));
        } else if (row.state() == AlertState.LAPSED) {
            events.add(new Event(approval.lapsesAt(), "lapsed: nobody approved it in time", null, null));
        }
    }

    private static String decided(AlertState state, Approval.Decision made) {
        if (made.override()) {
            return "sent in an emergency without a second person";
        }
        return switch (state) {
            case REJECTED -> "rejected";
            case RETURNED -> "returned to be changed";
            default -> "approved";
        };
    }

    private static Event later(AlertRecord row) {
        Alert alert = row.alert();
        String step = Objects.requireNonNull(alert.incident()).step().word();
        return new Event(
                alert.goesAt(), "followed by alert " + alert.id() + " (" + step + ")", alert.createdBy(), null);
    }
}

package org.communityalerts.edge.form;

import java.util.List;
import org.communityalerts.craft.reach.EarlierAlerts;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Reached;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Fields;
import org.communityalerts.port.delivery.Readings;

/**
 * Reads an audience of those whom earlier alerts reached. It keeps the areas and groups those alerts were for, so that
 * whatever is asked of an area is asked of it as well.
 */
public final class ReachedForm {
    private static final int MOST_ANSWERS = 5;

    private final EarlierAlerts alerts;
    private final Readings readings;

    public ReachedForm(EarlierAlerts alerts, Readings readings) {
        this.alerts = alerts;
        this.readings = readings;
    }

    /** Whether an audience is asked for so. */
    static boolean is(Fields audience) {
        return audience.has("reached") || audience.has("answered");
    }

    /**
     * The audience, or null with what is wrong noted.
     *
     * @param training whether it is for an exercise: an exercise follows exercises, and nothing else does
     */
    Audience read(Fields audience, Caller caller, boolean training) {
        boolean answered = audience.has("answered");
        String field = answered ? "answered" : "reached";
        int before = audience.faults();
        String id = audience.text(field, 36);
        Integer with = answered && audience.has("with") ? audience.whole("with", 1, MOST_ANSWERS) : null;
        audience.nothingElse();
        if (audience.faults() > before) {
            return audience.unread();
        }
        List<Alert> earlier = earlier(id, caller, training);
        if (earlier.isEmpty()) {
            return audience.fail(
                    field,
                    "is not the id of an incident or alert that has gone to anybody, or one of the two is an exercise");
        }
        if (earlier.stream().noneMatch(alert -> readings.has(alert.id()))) {
            return audience.fail(field, "is too long ago: whom it reached is no longer on record");
        }
        if (with != null && earlier.stream().noneMatch(alert -> asksFor(with, alert))) {
            return audience.fail(
                    "with", "is the number of no answer that it asked for; left out, all who answered are meant");
        }
        var reached = new Reached(id, earlier.stream().map(Alert::id).toList(), answered, with);
        return alerts.audience(earlier.stream().map(Alert::audience).toList(), reached);
    }

    /** For whoever has limits, what another sent is not there. */
    private List<Alert> earlier(String id, Caller caller, boolean training) {
        return alerts.under(id)
                .filter(alert -> alert.training() == training)
                .filter(alert -> !caller.isLimited() || alert.createdBy().equals(caller.id()))
                .toList();
    }

    private static boolean asksFor(int answer, Alert alert) {
        return alert.content().question() != null && alert.content().question().has(answer);
    }
}

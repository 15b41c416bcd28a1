package org.communityalerts.edge.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communityalerts.craft.markup.AreaWords;
import org.communityalerts.craft.markup.PageLanguage;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Reached;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Fields;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Incidents;
import org.communityalerts.port.delivery.Readings;

/**
 * Reads an audience of those whom earlier alerts reached. It keeps the areas and groups those alerts were for, so that
 * whatever is asked of an area is asked of it as well.
 */
public final class ReachedForm {
    private static final int MOST_ANSWERS = 5;

    private final Alerts alerts;
    private final Incidents incidents;
    private final Readings readings;
    private final AreaWords words;

    public ReachedForm(Alerts alerts, Incidents incidents, Readings readings, AreaWords words) {
        this.alerts = alerts;
        this.incidents = incidents;
        this.readings = readings;
        this.words = words;
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
        Integer with = answered && audience.has("with") ? (int) audience.number("with", 1, MOST_ANSWERS) : null;
        audience.nothingElse();
        if (audience.faults() > before) {
            return audience.unread();
        }
        List<Alert> earlier = earlier(id, caller).stream()
                .filter(alert -> alert.training() == training)
                .toList();
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
        return of(earlier, new Reached(id, earlier.stream().map(Alert::id).toList(), answered, with));
    }

    /** What was sent under that id, an incident's or an alert's; for whoever has limits, another's is not there. */
    private List<Alert> earlier(String id, Caller caller) {
        return incidents.find(id).map(incident -> incident.alerts()).orElse(List.of(id)).stream()
                .map(alerts::find)
                .flatMap(Optional::stream)
                .filter(AlertRecord::wentOut)
                .map(AlertRecord::alert)
                .filter(alert -> !caller.isLimited() || alert.createdBy().equals(caller.id()))
                .toList();
    }

    private static boolean asksFor(int answer, Alert alert) {
        return alert.content().question() != null && alert.content().question().has(answer);
    }

    private Audience of(List<Alert> earlier, Reached reached) {
        var areas = new LinkedHashSet<Area>();
        var holes = new LinkedHashSet<Area>();
        var groups = new HashSet<String>();
        for (Alert alert : earlier) {
            areas.addAll(alert.audience().areas());
            holes.addAll(alert.audience().exclude().areas());
            groups.addAll(alert.audience().groups());
        }
        boolean everybody =
                earlier.stream().anyMatch(alert -> alert.audience().groups().isEmpty());
        var where = new ArrayList<>(areas);
        var without = new ArrayList<>(holes);
        return new Audience(
                where,
                everybody ? Set.of() : groups,
                new Audience.Exclusion(Set.of(), without),
                words.say(where, without, PageLanguage.ENGLISH),
                reached);
    }
}

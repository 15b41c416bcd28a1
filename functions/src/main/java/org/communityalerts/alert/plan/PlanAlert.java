package org.communityalerts.alert.plan;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.communityalerts.craft.reach.EarlierAlerts;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.Incident;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.domain.audience.Reached;
import org.communityalerts.domain.audience.Slice;
import org.communityalerts.domain.delivery.Progress;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.port.Queue;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Incidents;
import org.communityalerts.port.delivery.Tallies;
import org.jspecify.annotations.Nullable;

/** Cuts an alert's audience into slices that can be read side by side. */
public final class PlanAlert {
    private static final int MOST_SLICES = 4;

    private final Alerts alerts;
    private final Incidents incidents;
    private final EarlierAlerts earlier;
    private final Targeting targeting;
    private final AtOnce atOnce;
    private final Queue<Slice> slices;
    private final Queue<String> published;
    private final Tallies tallies;
    private final StillWithin within;
    private final InstantSource clock;

    /** Who reads a slice here and now. */
    @FunctionalInterface
    public interface AtOnce {
        /**
         * Reads the only slice of an alert, of which nothing was read before. Whoever dies in it is called again, with the
         * alert's own queue message, and then has it read once more for what was lost.
         *
         * @param found the alert, as it stands now
         */
        void read(AlertRecord found, Slice only);
    }

    /**
     * @param earlier what follow-ups follow
     * @param atOnce reads what is too little to be worth a queue
     * @param published where the ids of alerts wait that the public pages are to show
     * @param within whether it still keeps within its author's limits
     */
    public PlanAlert(
            Alerts alerts,
            Incidents incidents,
            EarlierAlerts earlier,
            Targeting targeting,
            AtOnce atOnce,
            Queue<Slice> slices,
            Queue<String> published,
            Tallies tallies,
            StillWithin within,
            InstantSource clock) {
        this.alerts = alerts;
        this.incidents = incidents;
        this.earlier = earlier;
        this.targeting = targeting;
        this.atOnce = atOnce;
        this.slices = slices;
        this.published = published;
        this.tallies = tallies;
        this.within = within;
        this.clock = clock;
    }

    /**
     * Plans the alert of that id. Planning it again makes the same slices: they go on where they were left, or, if they
     * were read to their end, are read again for chunks that were lost. So are a stopped alert's, as far as they were read.
     */
    public void plan(String alertId) {
        AlertRecord found = alerts.find(alertId).orElseThrow(() -> new IllegalStateException("no alert " + alertId));
        if (found.state() == AlertState.STOPPED) {
            // Whoever stopped it here may have died before anybody was told.
            within.tellIfStopped(found);
            slices.send(again(cut(found.alert())));
        } else if (begins(found)) {
            begin(found, found.of(earlier.byNow(found.alert())));
        } else if (found.state().sends()) {
            plan(found);
        }
    }

    /** @param now the alert as it is by now: whom it follows may have become more while it waited */
    private void begin(AlertRecord found, AlertRecord now) {
        if (within.goesOut(now) && (now.state().sends() || starts(now))) {
            if (now.equals(found) || alerts.settle(now.alert())) {
                plan(now);
            } else {
                // Another run was first, or it was stopped: what is on record now is what everybody goes by.
                plan(now.alert().id());
            }
        }
    }

    /** Whether nothing of it has gone, and it is to go now. */
    private boolean begins(AlertRecord found) {
        return found.slices() == 0
                && (found.state() == AlertState.ACCEPTED
                        || found.state() == AlertState.SCHEDULED
                                && !clock.instant().isBefore(found.alert().goesAt()));
    }

    /**
     * Whether this starts an alert whose time has come; it does not if the alert was withdrawn or stopped at that
     * very moment.
     */
    private boolean starts(AlertRecord found) {
        return found.state() == AlertState.SCHEDULED
                && !clock.instant().isBefore(found.alert().goesAt())
                && alerts.move(found.alert().id(), AlertState.SCHEDULED, AlertState.ACCEPTED);
    }

    private void plan(AlertRecord found) {
        String alertId = found.alert().id();
        boolean read = found.slices() > 0
                && Progress.of(tallies.of(alertId), found.slices()).planned();
        List<Slice> cut = cut(found.alert());
        boolean begun = alerts.planned(alertId, cut.size());
        noteStep(found.alert());
        try {
            // Phones come first: none waits for a page.
            if (begun && isShort(cut)) {
                atOnce.read(found.in(AlertState.SENDING).cutInto(1), cut.getFirst());
            } else {
                slices.send(read ? again(cut) : cut);
            }
        } finally {
            if (found.alert().hasPages()) {
                publish(found.alert());
            }
        }
    }

    private void noteStep(Alert alert) {
        if (alert.is(Step.ALL_CLEAR)) {
            incidents.end(alert.partOf().id(), alert.id());
        } else if (alert.is(Step.UPDATE) && !isThanks(alert.audience().reached())) {
            goesOn(alert);
        }
    }

    /** Word to those alone who answered does not say that anything goes on. */
    private static boolean isThanks(@Nullable Reached reached) {
        return reached != null && reached.answered();
    }

    /** An update that is planned again, and was out before the all-clear, opens nothing. */
    private void goesOn(Alert update) {
        String incident = update.partOf().id();
        incidents
                .find(incident)
                .map(Incident::allClear)
                .flatMap(alerts::find)
                .filter(clear -> clear.alert().goesAt().isBefore(update.goesAt()))
                .ifPresent(clear -> incidents.goOn(incident, clear.alert().id()));
    }

    /** Whether it is so little that a queue would take longer than the reading. */
    private static boolean isShort(List<Slice> cut) {
        return cut.size() == 1 && cut.getFirst().reached() == null;
    }

    private static List<Slice> again(List<Slice> cut) {
        return cut.stream().map(slice -> slice.readAgain("")).toList();
    }

    /** Also of one that has just begun: while its people were read it may have been stopped, and its page written. */
    private void publish(Alert alert) {
        if (alert.goesOnTheWeb() && tallies.lastPage(alert.id(), Tally.WEB).isEmpty()) {
            tallies.put(Tally.web(alert.id(), Map.of()));
        }
        published.send(List.of(alert.id()));
    }

    /** However many they are by now, they are cut as they were when they were first planned. */
    private List<Slice> cut(Alert alert) {
        return targeting.slices(alert.id(), alert.audience(), alert.goesToFew() ? 1 : MOST_SLICES);
    }
}

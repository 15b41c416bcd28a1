package org.communityalerts.alert.sweep;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.News;
import org.communityalerts.domain.audience.Slice;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Progress;
import org.communityalerts.port.Queue;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.delivery.ChunkQueues;
import org.communityalerts.port.delivery.Tallies;
import org.communityalerts.port.force.NewsPublisher;

/**
 * Picks up what a crash or a lost message left lying. An alert with something left to do but nothing in the queues is
 * planned again: slices go on where they were left, and pages are read again for chunks that were lost.
 */
public final class SweepAlerts {
    /** Long enough for the alert's own queue message to have been handled. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Longer than the time between two sweeps, so that an alert with a set time is queued before it. */
    private static final Duration AHEAD = Duration.ofMinutes(2);

    private final Alerts alerts;
    private final Tallies tallies;
    private final Queue<String> planned;
    private final Queue<Slice> slices;
    private final ChunkQueues chunks;
    private final NewsPublisher newsPublisher;
    private final InstantSource clock;

    public SweepAlerts(
            Alerts alerts,
            Tallies tallies,
            Queue<String> planned,
            Queue<Slice> slices,
            ChunkQueues chunks,
            NewsPublisher newsPublisher,
            InstantSource clock) {
        this.alerts = alerts;
        this.tallies = tallies;
        this.planned = planned;
        this.slices = slices;
        this.chunks = chunks;
        this.newsPublisher = newsPublisher;
        this.clock = clock;
    }

    /** Looks at every alert that something is left to do for. */
    public void sweep() {
        for (AlertRecord open : alerts.open()) {
            switch (open.state()) {
                case SCHEDULED -> queueForItsTime(open);
                case ACCEPTED -> planAgain(open);
                case SENDING -> finishOrPlanAgain(open);
                case STOPPED -> closeIfDone(open);
                case REJECTED, RETURNED, WITHDRAWN -> close(open);
                case WAITING, FINISHED, EXPIRED, LAPSED -> {}
            }
        }
    }

    private void finishOrPlanAgain(AlertRecord open) {
        Progress progress = progress(open);
        if (progress.finished()) {
            over(open);
            // A digest may have left it out before its time is over: it counts for the others.
            boolean late =
                    progress.count(DeliveryStatus.EXPIRED) > 0 && open.alert().expired(clock.instant());
            alerts.move(open.alert().id(), AlertState.SENDING, late ? AlertState.EXPIRED : AlertState.FINISHED);
        } else if (nothingQueued()) {
            planAgain(open);
        }
    }

    /** Whoever receives it starts it: it may be withdrawn or stopped until then. */
    private void queueForItsTime(AlertRecord open) {
        Duration left = Duration.between(clock.instant(), open.alert().goesAt());
        if (left.compareTo(AHEAD) <= 0) {
            planned.sendLater(open.alert().id(), left.isNegative() ? Duration.ZERO : wholeSeconds(left));
        }
    }

    private static Duration wholeSeconds(Duration duration) {
        return Duration.ofSeconds(duration.plusMillis(999).toSeconds());
    }

    private void planAgain(AlertRecord open) {
        Instant longAgo = clock.instant().minus(PATIENCE);
        if (open.alert().goesAt().isBefore(longAgo)) {
            planned.send(List.of(open.alert().id()));
        }
    }

    /** A stopped alert's audience is read no further, but everybody already counted as queued must get an outcome. */
    private void closeIfDone(AlertRecord open) {
        if (!nothingQueued()) {
            return;
        }
        if (progress(open).settled()) {
            close(open);
        } else {
            planAgain(open);
        }
    }

    private void close(AlertRecord open) {
        over(open);
        alerts.close(open.alert().id());
    }

    /**
     * The integrator is told first and the state written after, so that a crash in between tells it twice rather than
     * never.
     */
    private void over(AlertRecord alert) {
        newsPublisher.tell(News.finished(alert.alert().id(), clock.instant()));
    }

    private boolean nothingQueued() {
        return planned.idle() && slices.idle() && chunks.idle();
    }

    private Progress progress(AlertRecord alert) {
        return Progress.of(tallies.of(alert.alert().id()), alert.slices());
    }
}

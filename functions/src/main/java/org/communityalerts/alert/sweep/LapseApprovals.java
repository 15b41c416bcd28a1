package org.communityalerts.alert.sweep;

import java.time.Instant;
import java.time.InstantSource;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.News;
import org.communityalerts.domain.force.Act;
import org.communityalerts.domain.force.StaffNotice;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.force.ActLog;
import org.communityalerts.port.force.NewsPublisher;
import org.communityalerts.port.force.StaffNotices;

/** Lapses alerts that nobody approved or rejected in time. */
public final class LapseApprovals {
    private final Alerts alerts;
    private final ActLog trail;
    private final NewsPublisher newsPublisher;
    private final StaffNotices staff;
    private final InstantSource clock;

    public LapseApprovals(
            Alerts alerts, ActLog trail, NewsPublisher newsPublisher, StaffNotices staff, InstantSource clock) {
        this.alerts = alerts;
        this.trail = trail;
        this.newsPublisher = newsPublisher;
        this.staff = staff;
        this.clock = clock;
    }

    /** Looks at every alert that waits. */
    void lapse() {
        Instant now = clock.instant();
        alerts.open().stream()
                .filter(open -> open.state() == AlertState.WAITING)
                .filter(open -> open.lapsed(now))
                .forEach(open -> {
                    staff.tell(
                            StaffNotice.decision(open.alert().id(), open.alert().createdBy(), now));
                    lapse(open.alert().id(), now);
                });
    }

    /** As with any act, it is on the audit trail before it is done. */
    private void lapse(String id, Instant now) {
        var act = new Act(now, "sweepAlerts", "function", "alert.lapse", id, null, null, Act.ASKED, "lapse-" + id);
        trail.add(act);
        newsPublisher.tell(News.finished(id, now));
        boolean lapsed = alerts.move(id, AlertState.WAITING, AlertState.LAPSED);
        trail.add(act.ended(clock.instant(), id, lapsed ? "done" : "decided meanwhile"));
    }
}

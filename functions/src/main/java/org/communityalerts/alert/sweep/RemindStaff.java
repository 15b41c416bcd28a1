package org.communityalerts.alert.sweep;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Progress;
import org.communityalerts.domain.force.StaffNotice;
import org.communityalerts.port.Queue;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.delivery.Tallies;
import org.communityalerts.port.force.NoticeLog;

/**
 * Reminds people of the force of what a crash may have kept from them, and tells them what only shows with time: that
 * an alert is not going out as it should. Nobody is told twice.
 */
public final class RemindStaff {
    /** After that it is known, or no news. */
    private static final Duration RECENT = Duration.ofMinutes(10);
    /** By then the first have it. */
    private static final Duration STARTED = Duration.ofMinutes(5);

    private static final int FEWEST = 10;
    private static final int ONE_IN = 5;

    private final Alerts alerts;
    private final Tallies tallies;
    private final Queue<StaffNotice> staff;
    private final NoticeLog told;
    private final InstantSource clock;

    public RemindStaff(Alerts alerts, Tallies tallies, Queue<StaffNotice> staff, NoticeLog told, InstantSource clock) {
        this.alerts = alerts;
        this.tallies = tallies;
        this.staff = staff;
        this.told = told;
        this.clock = clock;
    }

    void remind() {
        Instant now = clock.instant();
        for (AlertRecord open : soonestFirst()) {
            String id = open.alert().id();
            String issuer = open.alert().createdBy();
            switch (open.state()) {
                case WAITING -> {
                    if (isRecent(open.alert().createdAt(), now)) {
                        once(StaffNotice.approval(id, issuer, now), about(open.alert()));
                    }
                }
                case ACCEPTED, REJECTED, RETURNED -> {
                    if (decidedRecently(open, now)) {
                        once(StaffNotice.decision(id, issuer, now), id);
                    }
                }
                case SENDING -> {
                    if (isTroubled(open, now)) {
                        once(StaffNotice.trouble(id, issuer, now), id);
                    }
                }
                default -> {}
            }
        }
    }

    private List<AlertRecord> soonestFirst() {
        return alerts.open().stream()
                .sorted(Comparator.comparing(open -> open.alert().goesAt()))
                .toList();
    }

    /** What the queue has taken is told, however often it is looked at here; what it has not is handed over the next minute. */
    private void once(StaffNotice notice, String about) {
        String handed = about + " " + notice.kind() + " handed over";
        if (told.begin(handed)) {
            staff.send(List.of(notice));
            told.done(handed);
        }
    }

    /** Of those that were issued together, to go one after the other, one is told of. */
    private static String about(Alert alert) {
        return alert.series() == null ? alert.id() : alert.series();
    }

    private static boolean decidedRecently(AlertRecord open, Instant now) {
        return open.approval() != null
                && open.approval().decision() != null
                && isRecent(open.approval().decision().at(), now);
    }

    private static boolean isRecent(Instant at, Instant now) {
        return at.isAfter(now.minus(RECENT));
    }

    /** One in five of the settled deliveries did not arrive, or nobody has the alert though it began a while ago. */
    private boolean isTroubled(AlertRecord open, Instant now) {
        Progress progress = Progress.of(tallies.of(open.alert().id()), open.slices());
        int went = progress.messages(DeliveryStatus.SENT, DeliveryStatus.DELIVERED);
        int failed = progress.messages(DeliveryStatus.FAILED, DeliveryStatus.UNDELIVERED, DeliveryStatus.UNKNOWN);
        boolean late = now.isAfter(open.alert().goesAt().plus(STARTED));
        boolean waits = progress.count(DeliveryStatus.QUEUED, DeliveryStatus.SENDING) > 0;
        return failed >= FEWEST && failed * ONE_IN >= failed + went
                || late
                        && waits
                        && went + failed == 0
                        && open.alert().severity().urgent();
    }
}

package org.communityalerts.desk.report;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.force.ForceSettings;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.UsageBook;
import org.communityalerts.port.delivery.Tallies;
import org.communityalerts.port.force.SettingsBook;

/** Writes the usage of each alert of the last days, again and again while receipts and replies still come in. */
public final class CountUsage {
    /** How long after an alert's end receipts and replies still come in. */
    private static final Duration LATE = Duration.ofDays(3);
    /** An alert ends 28 days after it went at the latest. */
    private static final Duration LONGEST =
            Duration.ofDays(28).plus(Alert.LONGEST_AHEAD).plus(LATE);

    private static final int PAGE = 50;

    private final Alerts alerts;
    private final Tallies tallies;
    private final UsageBook book;
    private final SettingsBook settings;
    private final UsageCount count;
    private final InstantSource clock;

    public CountUsage(
            Alerts alerts,
            Tallies tallies,
            UsageBook book,
            SettingsBook settings,
            UsageCount count,
            InstantSource clock) {
        this.alerts = alerts;
        this.tallies = tallies;
        this.book = book;
        this.settings = settings;
        this.count = count;
        this.clock = clock;
    }

    /** Counts those that may have changed. An exercise uses nothing up. */
    void count() {
        Instant now = clock.instant();
        ForceSettings.Prices prices = settings.now().prices();
        String token = null;
        do {
            Alerts.Page page = alerts.list(PAGE, token);
            page.alerts().stream()
                    .filter(row -> row.alert().expiresAt().plus(LATE).isAfter(now)
                            && !row.alert().training())
                    .forEach(
                            row -> book.put(count.of(row, tallies.of(row.alert().id()), prices)));
            boolean older = !page.alerts().isEmpty()
                    && page.alerts().getLast().alert().createdAt().plus(LONGEST).isBefore(now);
            token = older ? null : page.nextToken();
        } while (token != null);
    }
}

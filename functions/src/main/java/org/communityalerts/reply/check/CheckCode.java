package org.communityalerts.reply.check;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Incidents;
import org.jspecify.annotations.Nullable;

/** Says what was sent under the code in a message: to nobody in particular, and nothing of whom it was for. */
public final class CheckCode {
    /** An alert that went out; {@code title} is null where it was not for everybody to read. */
    record Sent(Instant at, @Nullable String title, boolean withdrawn) {}

    private final Incidents incidents;
    private final Alerts alerts;
    private final InstantSource clock;

    public CheckCode(Incidents incidents, Alerts alerts, InstantSource clock) {
        this.incidents = incidents;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** What went out under that code, newest first; nothing if it is not ours. */
    List<Sent> under(String code) {
        return incidents.coded(code.strip().toUpperCase(Locale.ROOT)).stream()
                .flatMap(incident -> incident.alerts().reversed().stream())
                .map(alerts::find)
                .flatMap(Optional::stream)
                .filter(this::wentOut)
                .map(CheckCode::sent)
                .toList();
    }

    private boolean wentOut(AlertRecord row) {
        Alert alert = row.alert();
        return row.slices() > 0 && !alert.training() && !alert.goesAt().isAfter(clock.instant());
    }

    private static Sent sent(AlertRecord row) {
        Alert alert = row.alert();
        boolean withdrawn = row.stop() != null;
        String title = alert.goesOnTheWeb() && !withdrawn ? alert.content().title() : null;
        return new Sent(alert.goesAt(), title, withdrawn);
    }
}

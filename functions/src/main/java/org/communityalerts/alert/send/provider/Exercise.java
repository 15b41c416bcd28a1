package org.communityalerts.alert.send.provider;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.delivery.Trace;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.delivery.Provider;
import org.jspecify.annotations.Nullable;

/** Stands before a provider: what belongs to an exercise counts as sent, under an id that says so, and goes nowhere. */
public final class Exercise implements Provider {
    private static final int MOST = 100;

    private final Alerts alerts;
    private final Provider provider;
    /** Whether an alert is an exercise never changes. */
    private final Map<String, Boolean> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    };

    public Exercise(Alerts alerts, Provider provider) {
        this.alerts = alerts;
        this.provider = provider;
    }

    @Override
    public Outcome send(Message message) {
        return isExercise(message.alertId())
                ? new Outcome.Accepted("training-" + message.alertId())
                : provider.send(message);
    }

    @Override
    public Trace trace(Message message, Instant since) {
        return isExercise(message.alertId()) ? new Trace.Silent() : provider.trace(message, since);
    }

    private synchronized boolean isExercise(@Nullable String alertId) {
        return alertId != null
                && Digest.dayOf(alertId).isEmpty()
                && known.computeIfAbsent(
                        alertId, id -> alerts.find(id).orElseThrow().alert().training());
    }
}

package org.communityalerts.alert.tell;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.News;
import org.communityalerts.domain.force.Hook;
import org.communityalerts.domain.force.Integrator;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.force.HookSignatures;
import org.communityalerts.port.force.Hooks;
import org.communityalerts.port.force.Integrators;
import org.jspecify.annotations.Nullable;

/** Tells the integrator that issued an alert what happened to it, if it asked to be told; nobody else is told anything. */
public final class TellIntegrator {
    static final String SIGNATURE = "Community-Alerts-Signature";
    private static final int OK = 200;
    private static final int NOT_OK = 300;

    /** Words a body as JSON. */
    @FunctionalInterface
    public interface Wording {
        String json(Map<String, String> body);
    }

    private final Alerts alerts;
    private final Integrators integrators;
    private final HookSignatures signatures;
    private final Hooks hooks;
    private final Wording wording;
    private final InstantSource clock;

    public TellIntegrator(
            Alerts alerts,
            Integrators integrators,
            HookSignatures signatures,
            Hooks hooks,
            Wording wording,
            InstantSource clock) {
        this.alerts = alerts;
        this.integrators = integrators;
        this.signatures = signatures;
        this.hooks = hooks;
        this.wording = wording;
        this.clock = clock;
    }

    /** Throws if it was not taken, and is to be told again. */
    void tell(News news) {
        Optional<AlertRecord> alert = alerts.find(news.alertId());
        alert.flatMap(found -> integrators.find(found.alert().createdBy()))
                .filter(issuer -> wants(issuer, news))
                .ifPresent(issuer -> post(issuer, news, alert.get().state()));
    }

    private static boolean wants(Integrator integrator, News news) {
        Hook hook = integrator.hook();
        return hook != null
                && hook.kinds().contains(news.kind())
                && integrator.key().made() != null;
    }

    private void post(Integrator integrator, News news, AlertState state) {
        boolean finished = news.kind() == News.Kind.ALERT_FINISHED;
        if (finished && (state.sends() || state.canBeWithdrawn())) {
            throw new IllegalStateException("told before it was done");
        }
        Instant now = clock.instant();
        String body = wording.json(body(news, finished ? state : null));
        int status = hooks.post(
                URI.create(Objects.requireNonNull(integrator.hook()).url()),
                Map.of(SIGNATURE, signatures.sign(integrator, now, body)),
                body);
        if (status < OK || status >= NOT_OK) {
            throw new IllegalStateException("HTTP " + status);
        }
    }

    private static Map<String, String> body(News news, @Nullable AlertState state) {
        var body = new LinkedHashMap<String, String>();
        body.put("id", news.id());
        body.put("type", news.kind().word());
        body.put("alertId", news.alertId());
        if (state != null) {
            body.put("status", state.word());
        }
        if (news.replyId() != null) {
            body.put("replyId", news.replyId());
        }
        body.put("at", news.at().toString());
        return body;
    }
}

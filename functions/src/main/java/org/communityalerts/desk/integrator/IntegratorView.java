package org.communityalerts.desk.integrator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.communityalerts.domain.alert.News;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.force.Hook;
import org.communityalerts.domain.force.Integrator;
import org.communityalerts.domain.force.Limits;
import org.jspecify.annotations.Nullable;

/**
 * An integrator as the HTTP contract shows it.
 *
 * @param keyMade when its signing key was made; the key itself is shown once, when it is made
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record IntegratorView(
        String id,
        String name,
        List<String> groups,
        List<Area> areas,
        int mostRecipients,
        @JsonInclude(JsonInclude.Include.ALWAYS) boolean alwaysWaits,
        int requestsPerMinute,
        @Nullable Webhook webhook,
        @Nullable Instant keyMade) {
    /** Where it is told what happens. */
    record Webhook(String url, List<String> events) {
        static Webhook of(Hook hook) {
            return new Webhook(
                    hook.url(),
                    hook.kinds().stream().map(News.Kind::word).sorted().toList());
        }
    }

    static IntegratorView of(Integrator integrator) {
        Limits limits = integrator.limits();
        return new IntegratorView(
                integrator.id(),
                integrator.name(),
                limits.groups().stream().sorted().toList(),
                limits.areas(),
                limits.mostRecipients(),
                limits.alwaysWaits(),
                limits.requestsPerMinute(),
                integrator.hook() == null ? null : Webhook.of(integrator.hook()),
                integrator.key().made());
    }
}

package org.communityalerts.reply.work;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.reply.Conversation;
import org.communityalerts.domain.resident.Subscriber;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as the HTTP contract shows it.
 *
 * @param from the resident's name, what they call themselves, or what tells an address from another
 * @param language what the resident reads
 * @param answerable whether an answer reaches them by text or e-mail; else it waits for them under their code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConversationView(
        String id,
        String state,
        @Nullable String owner,
        @Nullable String team,
        @Nullable String incident,
        @Nullable String alertId,
        @Nullable String subscriberId,
        String from,
        String language,
        boolean answerable,
        String lastWords,
        int replies,
        Instant at,
        Instant due,
        boolean overdue,
        boolean flagged,
        String kind,
        String suggested,
        @Nullable Point place) {
    static ConversationView of(Found found, Instant now) {
        Conversation one = found.conversation();
        Subscriber resident = found.resident();
        return new ConversationView(
                one.id(),
                one.care().state().word(),
                one.care().owner(),
                one.care().team(),
                one.incident(),
                one.alertId(),
                resident == null ? null : resident.id(),
                found.from(),
                resident == null ? "en" : resident.language(),
                one.from().address() != null,
                one.heard().lastWords(),
                one.heard().replies().size(),
                one.heard().at(),
                one.care().due(),
                one.overdue(now),
                one.heard().flagged(),
                one.kind().word(),
                one.heard().suggested().word(),
                one.heard().place());
    }
}

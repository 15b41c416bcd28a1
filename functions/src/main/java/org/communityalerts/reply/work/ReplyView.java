package org.communityalerts.reply.work;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.communityalerts.domain.reply.Reply;

/**
 * A reply as the HTTP contract shows it.
 *
 * @param from the resident's name, or the last digits of a number nobody is on record for
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ReplyView(
        String id,
        String alertId,
        String from,
        String text,
        Instant at,
        String kind,
        @JsonInclude(JsonInclude.Include.ALWAYS) boolean flagged,
        List<String> media,
        String answered,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Reply.Answer> answers) {
    private static final int LAST_DIGITS = 4;

    /** @param name of the resident, or null */
    public static ReplyView of(Reply reply, String name) {
        String address = reply.address();
        String digits = "…" + address.substring(Math.max(0, address.length() - LAST_DIGITS));
        return new ReplyView(
                reply.id(),
                reply.alertId(),
                name == null ? digits : name,
                reply.text(),
                reply.at(),
                reply.kind().word(),
                reply.flagged(),
                reply.media(),
                reply.answered(),
                reply.answers());
    }
}

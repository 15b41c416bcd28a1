package org.communityalerts.reply.work;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.communityalerts.craft.person.Unreachable;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.reply.Reply;
import org.jspecify.annotations.Nullable;

/**
 * A reply as the HTTP contract shows it.
 *
 * @param from the resident's name, or what tells apart the address of somebody who is not on record
 * @param answerable whether an answer reaches them by text or e-mail, or null for who may not answer
 * @param name as they call themselves, which nobody has checked
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ReplyView(
        String id,
        @Nullable String alertId,
        String from,
        String text,
        Instant at,
        String kind,
        @JsonInclude(JsonInclude.Include.ALWAYS) boolean flagged,
        List<String> media,
        @Nullable String answered,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Reply.Answer> answers,
        @Nullable Boolean answerable,
        @Nullable String way,
        @Nullable String name,
        @Nullable Point place,
        @Nullable Instant seenAt,
        @Nullable String listenUrl,
        List<String> pictures) {
    /**
     * The same with where what they spoke can be heard, null if they did not speak, and where what they showed can be
     * seen.
     */
    ReplyView at(@Nullable String listenUrl, List<String> pictures) {
        return new ReplyView(
                id,
                alertId,
                from,
                text,
                at,
                kind,
                flagged,
                media,
                answered,
                answers,
                answerable,
                way,
                name,
                place,
                seenAt,
                listenUrl,
                pictures);
    }

    /** What a volunteer may see of a reply: what was said, without a name, a place, or how it came. */
    static ReplyView withoutPerson(Reply reply) {
        return new ReplyView(
                reply.id(),
                reply.alertId(),
                "A resident",
                Unreachable.words(reply.text()),
                reply.at(),
                reply.kind().word(),
                false,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    /** @param name of the resident */
    public static ReplyView of(Reply reply, @Nullable String name) {
        var about = reply.circumstances();
        return new ReplyView(
                reply.id(),
                reply.alertId(),
                name == null ? Found.hint(reply.address()) : name,
                reply.text(),
                reply.at(),
                reply.kind().word(),
                reply.flagged(),
                reply.media(),
                reply.answered(),
                reply.answers(),
                reply.address() != null,
                about.way().word(),
                about.name(),
                about.place(),
                about.seenAt(),
                null,
                List.of());
    }
}

package org.communityalerts.reply.work;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.force.CallerKey;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.port.delivery.Provider;
import org.communityalerts.port.reply.Replies;
import org.communityalerts.port.resident.Contacts;
import org.jspecify.annotations.Nullable;

/**
 * Sends a person's answer back to the resident who replied, by text or e-mail; for who gave no address it is kept with what
 * they said, as a note of the officer's.
 */
public final class AnswerReply {
    /** What became of an answer. */
    sealed interface Result {
        /** It went, and stands with the reply. */
        record Answered(Reply reply) implements Result {}

        /** There is no such reply. */
        record NoSuchReply() implements Result {}

        /** The resident does not want to be written to. */
        record Suppressed() implements Result {}

        /** Writing to the resident could put somebody in danger. */
        record Unsafe() implements Result {}

        /** It did not go. */
        record NotSent(String why) implements Result {}

        /** It may have gone. */
        record Unknown() implements Result {}

        /**
         * Something was begun under the same key before, and it is not known whether it was the same answer,
         * nor whether it went.
         */
        record BegunBefore() implements Result {}
    }

    private static final Duration LIFE = Duration.ofHours(4);

    private final Replies replies;
    private final Contacts contacts;
    private final Carriers carriers;
    private final InstantSource clock;

    /** Who carries an answer: to a number, or to an e-mail address. */
    public record Carriers(Provider texts, Provider emails) {
        /** An e-mail says which alert it is about, so that what comes back to it is known. */
        Outcome carry(Reply reply, String to, String text) {
            return to.contains("@")
                    ? emails.send(new Message(reply.alertId(), to, "en", "", text, LIFE))
                    : texts.send(new Message(to, "en", text, LIFE));
        }
    }

    public AnswerReply(Replies replies, Contacts contacts, Carriers carriers, InstantSource clock) {
        this.replies = replies;
        this.contacts = contacts;
        this.carriers = carriers;
        this.clock = clock;
    }

    /**
     * Answers a reply; the same answer under the same key goes once, however often it is asked for.
     *
     * @param key the caller's idempotency key
     */
    Result answer(String id, String text, String by, @Nullable CallerKey key) {
        return answer(id, List.of(id), text, by, key);
    }

    /**
     * Answers a reply of a conversation, where more may have been said since the answer was asked for under the same key.
     *
     * @param said all that was said in it, what it began with first
     */
    Result answer(String id, List<String> said, String text, String by, @Nullable CallerKey key) {
        Optional<Reply> reply = replies.find(id);
        if (reply.isEmpty()) {
            return new Result.NoSuchReply();
        }
        String address = reply.get().address();
        if (address != null && contacts.unsafe(address)) {
            return new Result.Unsafe();
        }
        if (address != null && contacts.suppression(address).isPresent()) {
            return new Result.Suppressed();
        }
        return key == null ? send(reply.get(), text, by) : once(reply.get(), said, text, by, key);
    }

    /** The keys stand with what was heard first: that stays the first, whatever is said meanwhile. */
    private Result once(Reply reply, List<String> said, String text, String by, CallerKey key) {
        List<Reply> all = replies.findAll(said);
        String first = all.isEmpty() ? reply.id() : all.getFirst().id();
        if (!replies.begin(first, key)) {
            return replies.find(reply.id())
                    .<Result>map(now -> before(now, text))
                    .orElseGet(Result.NoSuchReply::new);
        }
        Result result = send(reply, text, by);
        if (result instanceof Result.NotSent) {
            replies.undo(first, key);
        }
        return result;
    }

    private static Result before(Reply reply, String text) {
        boolean went = reply.answers().stream().anyMatch(answer -> answer.text().equals(text));
        return went ? new Result.Answered(reply) : new Result.BegunBefore();
    }

    private Result send(Reply reply, String text, String by) {
        if (reply.address() == null) {
            return answered(reply, new Reply.Answer(text, clock.instant(), by));
        }
        return switch (carriers.carry(reply, reply.address(), text)) {
            case Outcome.Accepted(String _) -> answered(reply, new Reply.Answer(text, clock.instant(), by));
            case Outcome.Refused(String code) -> new Result.NotSent(code);
            case Outcome.NotSent(String why) -> new Result.NotSent(why);
            case Outcome.Unknown(String _) -> new Result.Unknown();
        };
    }

    private Result answered(Reply reply, Reply.Answer answer) {
        replies.answer(reply.id(), answer);
        return new Result.Answered(reply.with(answer));
    }
}

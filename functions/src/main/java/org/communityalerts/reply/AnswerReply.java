package org.communityalerts.reply;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.communityalerts.model.Message;
import org.communityalerts.model.Outcome;
import org.communityalerts.model.Reply;
import org.communityalerts.port.Contacts;
import org.communityalerts.port.Provider;
import org.communityalerts.port.Replies;

/** Texts a person's answer back to the resident who replied. */
public final class AnswerReply {
    /** What became of an answer. */
    sealed interface Result {
        /** It went, and stands with the reply. */
        record Answered(Reply reply) implements Result {}

        /** There is no such reply. */
        record NoSuchReply() implements Result {}

        /** The resident does not want to be written to. */
        record Suppressed() implements Result {}

        /** It did not go. */
        record NotSent(String why) implements Result {}

        /** It may have gone. */
        record Unknown() implements Result {}
    }

    private static final Duration LIFE = Duration.ofHours(4);

    private final Replies replies;
    private final Contacts contacts;
    private final Provider texts;
    private final InstantSource clock;

    public AnswerReply(Replies replies, Contacts contacts, Provider texts, InstantSource clock) {
        this.replies = replies;
        this.contacts = contacts;
        this.texts = texts;
        this.clock = clock;
    }

    Result answer(String id, String text, String by) {
        Optional<Reply> reply = replies.find(id);
        if (reply.isEmpty()) {
            return new Result.NoSuchReply();
        }
        String to = reply.get().address();
        if (contacts.suppression(to).isPresent()) {
            return new Result.Suppressed();
        }
        return switch (texts.send(new Message(null, to, null, null, text, LIFE))) {
            case Outcome.Accepted(String _) -> answered(reply.get(), new Reply.Answer(text, clock.instant(), by));
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

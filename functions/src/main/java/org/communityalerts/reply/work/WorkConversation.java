package org.communityalerts.reply.work;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.communityalerts.domain.force.CallerKey;
import org.communityalerts.domain.force.StaffNotice;
import org.communityalerts.domain.reply.Conversation;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.domain.reply.Said;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.force.NoticeLog;
import org.communityalerts.port.reply.Conversations;
import org.jspecify.annotations.Nullable;

/** What people do with a conversation: each is one conditional write, so that two never own one. */
public final class WorkConversation {
    /** What became of it. */
    sealed interface Result {
        /** It stands so now. */
        record Done(Conversation conversation) implements Result {}

        /** There is no such conversation. */
        record NoSuchConversation() implements Result {}

        /** It is another's. */
        record Anothers(String owner) implements Result {}

        /** The resident has said something more that whoever closes or answers it has not read. */
        record SaidMore() implements Result {}

        /** The answer did not go, or nobody knows. */
        record Unanswered(AnswerReply.Result why) implements Result {}
    }

    /** Nobody says more before a minute is over and whoever is on duty is texted. */
    private static final int MOST_IN_A_MINUTE = 5;

    private final Conversations conversations;
    private final AnswerReply answers;
    private final Alerts alerts;
    private final NoticeLog told;

    /** @param told where it stands that nobody need be pressed about it any more */
    public WorkConversation(Conversations conversations, AnswerReply answers, Alerts alerts, NoticeLog told) {
        this.told = told;
        this.alerts = alerts;
        this.conversations = conversations;
        this.answers = answers;
    }

    /**
     * Makes a conversation somebody's.
     *
     * @param owner whose; null to leave it to the team
     * @param team null for the team it is with
     * @param by who says so: what another owns can be given on by nobody else
     */
    Result claim(String id, @Nullable String owner, @Nullable String team, String by) {
        return change(id, by, one -> owner == null ? one.released(team) : one.claimed(owner, team));
    }

    /** Makes it nobody's; also what another owns, if a supervisor says so. */
    Result release(String id, String by, boolean supervisor) {
        UnaryOperator<Conversation> released = one -> one.released(one.care().team());
        return supervisor ? done(conversations.revise(id, released)) : change(id, by, released);
    }

    /** @param read when what its closer read last had come; null where that is not said */
    Result close(String id, Conversation.@Nullable Kind kind, @Nullable Instant read, String by) {
        return change(id, by, one -> !hasMore(one, read), one -> one.closed(by, kind));
    }

    private static boolean hasMore(Conversation one, @Nullable Instant read) {
        return read != null && one.heard().at().truncatedTo(ChronoUnit.MILLIS).isAfter(read);
    }

    Result reopen(String id, String by) {
        return done(conversations.revise(id, one -> one.reopened(by)));
    }

    /**
     * Answers what was said last, and makes the conversation the answerer's, who waits for the resident: unless that one has
     * said more while the answer went.
     *
     * @param read when what its answerer read last had come; null where that is not said
     */
    Result answer(String id, String text, @Nullable Instant read, String by, @Nullable CallerKey key) {
        Result claimed = change(id, by, one -> !hasMore(one, read), one -> one.claimed(by, null));
        if (!(claimed instanceof Result.Done(Conversation mine))) {
            return claimed;
        }
        String last = mine.heard().replies().getLast();
        var result = answers.answer(last, keysWith(mine.heard()), text, by, key);
        return result instanceof AnswerReply.Result.Answered
                ? done(conversations.revise(id, one -> one.heard().equals(mine.heard()) ? one.answered(by) : one))
                : new Result.Unanswered(result);
    }

    /** With what it began, as long as that is on record: what is heard late may have been said before it. */
    private static List<String> keysWith(Conversation.Heard heard) {
        return Stream.concat(Stream.of(heard.first()), heard.replies().stream())
                .distinct()
                .toList();
    }

    /**
     * Answers one reply, wherever it is read: its conversation waits for the resident then, unless a colleague works on it or
     * they have said more since.
     */
    AnswerReply.Result answerReply(String replyId, String text, String by, @Nullable CallerKey key) {
        var result = answers.answer(replyId, text, by, key);
        if (result instanceof AnswerReply.Result.Answered(Reply reply)) {
            String person = Said.by(reply).person();
            String id = conversations.id(person, alerts.incidentOf(reply.alertId()));
            conversations.revise(
                    id, one -> one.ownedByOther(by) && one.open() || !endsWith(one, replyId) ? one : one.answered(by));
            told.open(StaffNotice.ofReply(replyId));
        }
        return result;
    }

    private static boolean endsWith(Conversation one, String replyId) {
        return one.heard().replies().getLast().equals(replyId);
    }

    private Result change(String id, String by, UnaryOperator<Conversation> change) {
        return change(id, by, _ -> true, change);
    }

    /** @param wasRead whether all that was said in it was read, where that is asked */
    private Result change(String id, String by, Predicate<Conversation> wasRead, UnaryOperator<Conversation> change) {
        var refused = new @Nullable Result[1];
        Optional<Conversation> after = conversations.revise(id, one -> {
            String owner = one.ownedByOther(by) && one.open() ? one.care().owner() : null;
            refused[0] = owner != null ? new Result.Anothers(owner) : wasRead.test(one) ? null : new Result.SaidMore();
            return refused[0] == null ? change.apply(one) : one;
        });
        if (refused[0] != null) {
            return refused[0];
        }
        after.filter(one -> one.care().owner() != null).ifPresent(this::isLookedAfter);
        return done(after);
    }

    /** Whoever is on duty is not pressed about what was said in it so far. */
    private void isLookedAfter(Conversation one) {
        if (one.heard().flagged()) {
            List<String> replies = one.heard().replies();
            replies.subList(Math.max(0, replies.size() - MOST_IN_A_MINUTE), replies.size())
                    .forEach(reply -> told.open(StaffNotice.ofReply(reply)));
        }
    }

    private static Result done(Optional<Conversation> after) {
        return after.<Result>map(Result.Done::new).orElseGet(Result.NoSuchConversation::new);
    }
}

package org.communityalerts.port.reply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.communityalerts.domain.force.CallerKey;
import org.communityalerts.domain.reply.Reply;
import org.jspecify.annotations.Nullable;

/** What residents said to us. */
public interface Replies {
    /** One page of replies, newest first, and the token to go on with. */
    record Page(List<Reply> replies, @Nullable String nextToken) {}

    /** Writes a reply down; one of the same id is left as it is. */
    void add(Reply reply);

    Optional<Reply> find(String id);

    /** Those of these ids that are on record, in the order of the ids. */
    List<Reply> findAll(Collection<String> ids);

    /** Notes that a reply is being answered under that key; false if it was before, or was erased. */
    boolean begin(String id, CallerKey key);

    /** Lets an answer come again under its key, because it surely did not go. */
    void undo(String id, CallerKey key);

    /** Adds a person's answer to a reply; nothing, if it was erased meanwhile. */
    void answer(String id, Reply.Answer answer);

    /** Notes under which ids what came with a reply is shown; false if the reply was erased meanwhile. */
    boolean show(String id, List<String> pictures);

    /** All replies, or those that are flagged. */
    Page all(boolean flaggedOnly, int limit, @Nullable String nextToken);

    /** What came from that address, in no order. */
    List<Reply> from(String address);

    /** What that resident said, from whichever address they had then, in no order. */
    List<Reply> by(String subscriberId);

    /** Leaves nothing of one reply. */
    void remove(String id);

    /** Leaves nothing of what came from that address. */
    void forget(String address);

    /** Leaves nothing of what that resident said, from whichever address they had then. */
    void forgetBy(String subscriberId);

    /** The replies to one alert. */
    Page to(String alertId, int limit, @Nullable String nextToken);

    /** Notes that a number was asked whether it means what it wrote; it can be answered until then. */
    void ask(String address, String wish, Instant until);

    /**
     * What a number was asked about last, if it can still be answered at that moment.
     *
     * @param replyId the reply that answers: what it has settled it finds again, however late it is handled again
     */
    Optional<String> asked(String address, Instant now, String replyId);

    /** Notes that a reply has answered what a number was asked, so that no other can. */
    void settle(String address, String replyId);

    /**
     * Takes one of the few answers that are given to a number by itself on a day.
     *
     * @param most there are a day
     * @param replyId the reply that asks: it gets the answer again if it asks again
     */
    boolean takeAnswer(String address, LocalDate day, int most, String replyId);

    /**
     * Takes the one answer a number is given a day to its texts about an alert.
     *
     * @param alertId may be null
     * @param replyId the reply that asks: it gets the answer again if it asks again
     */
    boolean firstAnswer(String address, @Nullable String alertId, LocalDate day, String replyId);
}

package org.communityalerts.port.reply;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.communityalerts.domain.reply.Conversation;
import org.jspecify.annotations.Nullable;

/** What people say about incidents, and who looks after it. */
public interface Conversations {
    /** One page of conversations, newest first, and the token to go on with. */
    record Page(List<Conversation> conversations, @Nullable String nextToken) {}

    /**
     * The id of what that person says about that incident: always the same, and one that gives nobody away.
     *
     * @param person a resident's id, an address, or the code of somebody who gave neither
     * @param incident may be null
     */
    String id(String person, @Nullable String incident);

    Optional<Conversation> find(String id);

    /** Begins a conversation; false if there is one of that id. */
    boolean begin(Conversation conversation);

    /**
     * Changes what is on record, only if nobody else did since it was read; else it is read and changed again.
     *
     * @param change the same, if nothing is to be written
     * @return what stands then, or empty if there is none of that id
     */
    Optional<Conversation> revise(String id, UnaryOperator<Conversation> change);

    /** Leaves nothing of a conversation. */
    void remove(String id);

    /** All conversations, or those that are open. */
    Page newest(boolean openOnly, int limit, @Nullable String nextToken);
}

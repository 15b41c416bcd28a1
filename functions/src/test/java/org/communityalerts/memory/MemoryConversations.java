package org.communityalerts.memory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.communityalerts.domain.reply.Conversation;
import org.communityalerts.port.reply.Conversations;

/** Conversations in memory. */
public class MemoryConversations implements Conversations {
    private final Map<String, Conversation> conversations = new HashMap<>();

    @Override
    public String id(String person, String incident) {
        return "c" + Integer.toHexString((person + " " + incident).hashCode());
    }

    @Override
    public synchronized Optional<Conversation> find(String id) {
        return Optional.ofNullable(conversations.get(id));
    }

    @Override
    public synchronized boolean begin(Conversation conversation) {
        return conversations.putIfAbsent(conversation.id(), conversation) == null;
    }

    @Override
    public synchronized Optional<Conversation> revise(String id, UnaryOperator<Conversation> change) {
        return Optional.ofNullable(conversations.computeIfPresent(id, (key, before) -> change.apply(before)));
    }

    @Override
    public synchronized void remove(String id) {
        conversations.remove(id);
    }

    @Override
    public synchronized Page newest(boolean openOnly, int limit, String nextToken) {
        int start = nextToken == null ? 0 : Integer.parseInt(nextToken);
        var page = conversations.values().stream()
                .filter(conversation -> !openOnly || conversation.open())
                .sorted(Comparator.comparing((Conversation some) -> some.heard().at())
                        .thenComparing(Conversation::id)
                        .reversed())
                .skip(start)
                .limit(limit)
                .toList();
        return new Page(page, page.size() < limit ? null : Integer.toString(start + page.size()));
    }
}

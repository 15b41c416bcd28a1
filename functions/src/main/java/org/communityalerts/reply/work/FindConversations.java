package org.communityalerts.reply.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityalerts.domain.reply.Conversation;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.port.reply.Conversations;
import org.communityalerts.port.resident.Subscribers;
import org.jspecify.annotations.Nullable;

/** Finds conversations, newest first, with the names of those on record. */
public final class FindConversations {
    private static final int READ_AT_ONCE = 50;
    /** As many as a page shows; the rest of what was read is shown with them. */
    private static final int ENOUGH = 25;
    /** So many are looked through for one request; the next goes on from there. */
    private static final int MOST_READS = 20;

    /** @param nextToken to go on with */
    record Page(List<Found> found, @Nullable String nextToken) {}

    private final Conversations conversations;
    private final Subscribers subscribers;

    public FindConversations(Conversations conversations, Subscribers subscribers) {
        this.conversations = conversations;
        this.subscribers = subscribers;
    }

    Page find(Sought sought, @Nullable String nextToken) {
        var found = new ArrayList<Found>();
        String token = nextToken;
        for (int reads = 0; reads < MOST_READS && found.size() < ENOUGH; reads++) {
            Conversations.Page page = conversations.newest(sought.open(), READ_AT_ONCE, token);
            with(page.conversations()).filter(sought::finds).forEach(found::add);
            token = page.nextToken();
            if (token == null) {
                break;
            }
        }
        return new Page(found, token);
    }

    Optional<Found> find(String id) {
        return conversations.find(id).flatMap(one -> with(List.of(one)).findFirst());
    }

    /** Each with who is on record for it. */
    Stream<Found> with(List<Conversation> some) {
        Map<String, Subscriber> residents = residents(some);
        return some.stream().map(one -> new Found(one, residents.get(person(one))));
    }

    private Map<String, Subscriber> residents(List<Conversation> some) {
        List<String> ids = some.stream()
                .map(FindConversations::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return subscribers.findAll(ids).stream().collect(Collectors.toMap(Subscriber::id, one -> one));
    }

    private static @Nullable String person(Conversation one) {
        return one.from().subscriberId();
    }
}

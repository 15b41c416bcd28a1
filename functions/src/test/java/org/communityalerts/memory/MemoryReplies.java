package org.communityalerts.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.communityalerts.domain.force.CallerKey;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.port.reply.Replies;

/** Replies in memory, each found again on one page. */
public class MemoryReplies implements Replies {
    private final Map<String, Reply> replies = new LinkedHashMap<>();
    private final Map<List<String>, String> answered = new HashMap<>();

    private record Asked(String wish, Instant until, String by) {}

    private final Map<String, Asked> asked = new HashMap<>();
    private final Set<List<Object>> answering = new HashSet<>();

    @Override
    public synchronized void add(Reply reply) {
        replies.putIfAbsent(reply.id(), reply);
    }

    @Override
    public synchronized Optional<Reply> find(String id) {
        return Optional.ofNullable(replies.get(id));
    }

    @Override
    public synchronized List<Reply> findAll(Collection<String> ids) {
        return ids.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    @Override
    public synchronized boolean begin(String id, CallerKey key) {
        return replies.containsKey(id) && answering.add(List.of(id, key));
    }

    @Override
    public synchronized void undo(String id, CallerKey key) {
        answering.remove(List.of(id, key));
    }

    @Override
    public synchronized void answer(String id, Reply.Answer answer) {
        replies.computeIfPresent(id, (key, reply) -> reply.with(answer));
    }

    @Override
    public synchronized boolean show(String id, List<String> pictures) {
        return replies.computeIfPresent(id, (key, reply) -> reply.showing(pictures)) != null;
    }

    @Override
    public Page all(boolean flaggedOnly, int limit, String nextToken) {
        return page(reply -> flaggedOnly ? reply.flagged() : reply.kind() != Reply.Kind.HEARD, limit, nextToken);
    }

    @Override
    public Page to(String alertId, int limit, String nextToken) {
        return page(reply -> alertId.equals(reply.alertId()), limit, nextToken);
    }

    @Override
    public synchronized List<Reply> from(String address) {
        return replies.values().stream()
                .filter(reply -> address.equals(reply.address()))
                .toList();
    }

    @Override
    public synchronized List<Reply> by(String subscriberId) {
        return replies.values().stream()
                .filter(reply -> subscriberId.equals(reply.subscriberId()))
                .toList();
    }

    @Override
    public synchronized void remove(String id) {
        replies.remove(id);
    }

    @Override
    public synchronized void forgetBy(String subscriberId) {
        replies.values().removeIf(reply -> subscriberId.equals(reply.subscriberId()));
    }

    @Override
    public synchronized void forget(String address) {
        replies.values().removeIf(reply -> address.equals(reply.address()));
        asked.remove(address);
        answered.keySet().removeIf(key -> key.getFirst().equals(address));
    }

    @Override
    public synchronized void ask(String address, String wish, Instant until) {
        asked.put(address, new Asked(wish, until, null));
    }

    @Override
    public synchronized Optional<String> asked(String address, Instant now, String replyId) {
        return Optional.ofNullable(asked.get(address))
                .filter(question ->
                        replyId.equals(question.by()) || question.until().isAfter(now))
                .map(Asked::wish);
    }

    @Override
    public synchronized void settle(String address, String replyId) {
        asked.computeIfPresent(address, (_, question) -> new Asked(question.wish(), Instant.MIN, replyId));
    }

    @Override
    public synchronized boolean takeAnswer(String address, LocalDate day, int most, String replyId) {
        return IntStream.range(0, most)
                .anyMatch(i -> answered.computeIfAbsent(List.of(address, day.toString(), "#" + i), k -> replyId)
                        .equals(replyId));
    }

    @Override
    public synchronized boolean firstAnswer(String address, String alertId, LocalDate day, String replyId) {
        var key = List.of(address, String.valueOf(alertId), day.toString());
        return answered.computeIfAbsent(key, k -> replyId).equals(replyId);
    }

    private synchronized Page page(Predicate<Reply> wanted, int limit, String nextToken) {
        int start = nextToken == null ? 0 : Integer.parseInt(nextToken);
        var page = replies.values().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(Reply::at).thenComparing(Reply::id).reversed())
                .skip(start)
                .limit(limit)
                .toList();
        return new Page(page, page.size() < limit ? null : Integer.toString(start + page.size()));
    }
}

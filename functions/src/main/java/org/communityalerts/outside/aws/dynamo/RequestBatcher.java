package org.communityalerts.outside.aws.dynamo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * Combines what is asked at the same time into one request: while requests are under way, new questions wait and go
 * together in the next. To each caller it is as if it had asked alone.
 *
 * @param <K> what is asked about: no two of a request are the same
 * @param <W> what is asked about it
 */
public final class RequestBatcher<K, W, A> {
    /** One more than would combine the most, so that a request that hangs does not hold up everybody. */
    private static final int UNDER_WAY = 2;

    private record Asked<K, W, A>(K key, W what, CompletableFuture<Optional<A>> answer) {}

    private final int most;
    private final Function<Map<K, W>, Map<K, A>> request;
    private final List<Asked<K, W, A>> waiting = new ArrayList<>();
    private int underWay;

    /**
     * @param most how many a request takes
     * @param request asks for many at once; a key that it leaves out of its answer has to be asked for in another way
     */
    public RequestBatcher(int most, Function<Map<K, W>, Map<K, A>> request) {
        this.most = most;
        this.request = request;
    }

    /**
     * The answer, if the request had one for this key. If the request fails, everybody in it fails with the same
     * exception.
     */
    public Optional<A> ask(K key, W what) {
        var asked = new Asked<K, W, A>(key, what, new CompletableFuture<>());
        add(asked);
        try {
            return asked.answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }

    private synchronized void add(Asked<K, W, A> asked) {
        waiting.add(asked);
        if (underWay < UNDER_WAY) {
            underWay++;
            Thread.startVirtualThread(this::serve);
        }
    }

    private void serve() {
        for (var group = next(); !group.isEmpty(); group = next()) {
            answer(group);
        }
    }

    /** Those who have waited longest. */
    private synchronized Map<K, Asked<K, W, A>> next() {
        var group = new LinkedHashMap<K, Asked<K, W, A>>();
        for (var each = waiting.iterator(); each.hasNext() && group.size() < most; ) {
            var asked = each.next();
            if (group.putIfAbsent(asked.key, asked) == null) {
                each.remove();
            }
        }
        if (group.isEmpty()) {
            underWay--;
        }
        return group;
    }

    private void answer(Map<K, Asked<K, W, A>> group) {
        var whats = new LinkedHashMap<K, W>();
        group.forEach((key, asked) -> whats.put(key, asked.what));
        try {
            Map<K, A> answers = request.apply(whats);
            group.forEach((key, asked) -> asked.answer.complete(Optional.ofNullable(answers.get(key))));
        } catch (Throwable e) {
            group.values().forEach(asked -> asked.answer.completeExceptionally(e));
        }
    }
}

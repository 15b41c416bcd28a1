package org.communityalerts.local.lambda;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How often each function was called in the chain of messages that led here, as Lambda has the SDK pass it on in a
 * message's trace header: what it ends a chain by that has become a loop.
 */
public record Lineage(Map<String, Integer> calls) {
    /** Lambda speaks of about 16. */
    static final int MOST = 16;

    static final Lineage NONE = new Lineage(Map.of());
    private static final String FIELD = "Lineage=";
    private static final InheritableThreadLocal<Lineage> CURRENT = new InheritableThreadLocal<>();

    /** From now on this thread, and those it starts, send what is called by that chain. */
    static void isCurrent(Lineage lineage) {
        CURRENT.set(lineage);
    }

    /** Of what is being called now. */
    public static Lineage current() {
        Lineage lineage = CURRENT.get();
        return lineage == null ? NONE : lineage;
    }

    /** Of several messages at once: the longest of each. */
    static Lineage of(Collection<String> traceHeaders) {
        var calls = new TreeMap<String, Integer>();
        traceHeaders.stream()
                .flatMap(header -> Arrays.stream(header.split(";")))
                .filter(field -> field.startsWith(FIELD))
                .flatMap(field -> Arrays.stream(field.substring(FIELD.length()).split("\\|")))
                .map(call -> call.split(":"))
                .forEach(call -> calls.merge(call[0], Integer.parseInt(call[1]), Math::max));
        return new Lineage(calls);
    }

    /** With one call more. */
    Lineage with(String function) {
        var more = new TreeMap<>(calls);
        more.merge(function, 1, Integer::sum);
        return new Lineage(more);
    }

    boolean isLoopOf(String function) {
        return calls.getOrDefault(function, 0) >= MOST;
    }

    /** As a message carries it on; empty for none. */
    public String traceHeader() {
        return calls.isEmpty()
                ? ""
                : calls.entrySet().stream()
                        .map(call -> call.getKey() + ":" + call.getValue())
                        .collect(Collectors.joining("|", FIELD, ""));
    }
}

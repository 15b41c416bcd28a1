package org.communityalerts.memory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.communityalerts.port.Queue;

/** A queue that keeps what is put in it, to be looked at. */
public final class MemoryQueue<T> implements Queue<T> {
    private final List<T> waiting = new ArrayList<>();
    private final List<Duration> delays = new ArrayList<>();

    @Override
    public synchronized void send(List<T> records) {
        waiting.addAll(records);
    }

    @Override
    public synchronized void sendLater(T record, Duration delay) {
        waiting.add(record);
        delays.add(delay);
    }

    @Override
    public synchronized boolean idle() {
        return waiting.isEmpty();
    }

    /** The delays asked for, in order. */
    public synchronized List<Duration> delays() {
        return List.copyOf(delays);
    }

    /** Takes everything out. */
    public synchronized List<T> drain() {
        var all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }
}

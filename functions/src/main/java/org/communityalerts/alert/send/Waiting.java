package org.communityalerts.alert.send;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.communityalerts.domain.delivery.Recipient;

/** Recipients by when they may be tried again, rounded so that those with similar waits share a chunk. */
final class Waiting {
    private static final long STEP = SendTimes.WAITING_STEP.toMillis();

    private final TreeMap<Instant, List<Recipient>> byTime = new TreeMap<>();

    void add(Recipient recipient, Instant when) {
        Instant rounded = Instant.ofEpochMilli(Math.ceilDiv(when.toEpochMilli(), STEP) * STEP);
        byTime.computeIfAbsent(rounded, w -> new ArrayList<>()).add(recipient);
    }

    void forEach(BiConsumer<Instant, List<Recipient>> each) {
        byTime.forEach(each);
    }
}

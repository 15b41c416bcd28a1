package org.communityalerts.craft.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.communityalerts.craft.targeting.SliceReader;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.KeyRange;
import org.communityalerts.domain.audience.Slice;
import org.communityalerts.port.audience.AudienceEntries;

/** Counts an audience by reading it as a fan-out does, its parts side by side. */
public final class Counter {
    private static final int AT_ONCE = 8;

    private final Targeting targeting;
    private final AudienceEntries entries;

    public Counter(Targeting targeting, AudienceEntries entries) {
        this.targeting = targeting;
        this.entries = entries;
    }

    /** Everybody the audience reaches at this moment. */
    public Reach count(Audience audience) {
        Predicate<AudienceEntry> meant = targeting.reaches(audience);
        var reach = new Reach();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var parts = new ArrayList<Future<Reach>>();
            for (List<KeyRange> part : targeting.parts(audience, AT_ONCE)) {
                parts.add(threads.submit(() -> count(new Slice("", 0, audience.partitions(), part), meant)));
            }
            for (Future<Reach> part : parts) {
                reach.addAll(part.get());
            }
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while counting", e);
        }
        return reach;
    }

    private Reach count(Slice slice, Predicate<AudienceEntry> meant) {
        var reach = new Reach();
        new SliceReader(entries, slice, "").forEachRemaining(person -> {
            if (meant.test(person)) {
                reach.add(person);
            }
        });
        return reach;
    }
}

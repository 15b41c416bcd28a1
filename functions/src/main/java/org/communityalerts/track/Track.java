package org.communityalerts.track;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.communityalerts.model.ProviderCode;
import org.communityalerts.model.Receipt;
import org.communityalerts.model.Suppression;
import org.communityalerts.port.Contacts;
import org.communityalerts.port.Receipts;
import org.communityalerts.port.Tallies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies receipts, a batch at a time: one conditional write for each, one addition for each chunk they belong to. Both
 * come to the same in any order and any number of times, so that nothing has to be remembered of what was applied.
 */
public final class Track {
    private static final Logger LOG = LoggerFactory.getLogger(Track.class);
    private static final int AT_ONCE = 32;

    private final Receipts receipts;
    private final Tallies tallies;
    private final Contacts contacts;
    private final InstantSource clock;

    public Track(Receipts receipts, Tallies tallies, Contacts contacts, InstantSource clock) {
        this.receipts = receipts;
        this.tallies = tallies;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** Applies them all; answers the keys of those that are to come again. */
    public <K> Set<K> track(Map<K, Receipt> batch) {
        var chunks = new ReportedChunks();
        var pending = new HashMap<K, Future<?>>();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            batch.forEach((key, receipt) -> pending.put(key, threads.submit(() -> apply(receipt, chunks))));
        }
        chunks.seats().forEach(tallies::add);
        var failed = new HashSet<K>();
        pending.forEach((key, applied) -> {
            if (!succeeded(applied)) {
                failed.add(key);
            }
        });
        return failed;
    }

    private void apply(Receipt receipt, ReportedChunks chunks) {
        if (ProviderCode.isOptOut(receipt.code())) {
            contacts.suppress(
                    receipt.address(), new Suppression(Suppression.Reason.OPT_OUT, clock.instant(), "receipt"));
        }
        receipts.apply(receipt).ifPresent(delivery -> chunks.add(receipt, delivery));
    }

    private static boolean succeeded(Future<?> applied) {
        try {
            applied.get();
            return true;
        } catch (ExecutionException e) {
            LOG.warn("a receipt was not applied: {}", e.getCause().getClass().getName());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

package org.communityalerts.alert.track;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.communityalerts.domain.Causes;
import org.communityalerts.domain.delivery.ProviderCode;
import org.communityalerts.domain.delivery.Receipt;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.port.delivery.Receipts;
import org.communityalerts.port.delivery.Tallies;
import org.communityalerts.port.resident.Contacts;
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
        var chunks = new ReportedChunks<K>();
        var pending = new HashMap<K, Future<?>>();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            batch.forEach((key, receipt) -> pending.put(key, threads.submit(() -> apply(key, receipt, chunks))));
        }
        var failed = new HashSet<K>(uncounted(chunks));
        pending.forEach((key, applied) -> {
            if (!succeeded(applied)) {
                failed.add(key);
            }
        });
        return failed;
    }

    private <K> void apply(K key, Receipt receipt, ReportedChunks<K> chunks) {
        if (ProviderCode.isOptOut(receipt.code())) {
            contacts.suppress(
                    receipt.address(), new Suppression(Suppression.Reason.OPT_OUT, clock.instant(), "receipt"));
        }
        receipts.apply(receipt).ifPresent(delivery -> chunks.add(key, receipt, delivery));
    }

    /** The receipts of those chunks that could not be added to. */
    private <K> Set<K> uncounted(ReportedChunks<K> chunks) {
        var uncounted = new HashSet<K>();
        for (ReportedChunks.Report<K> report : chunks.reports()) {
            try {
                tallies.add(report.seats());
            } catch (RuntimeException e) {
                LOG.warn("receipts were not counted: {}", Causes.of(e));
                uncounted.addAll(report.receipts());
            }
        }
        return uncounted;
    }

    private static boolean succeeded(Future<?> applied) {
        try {
            applied.get();
            return true;
        } catch (ExecutionException e) {
            LOG.warn("a receipt was not applied: {}", Causes.of(Objects.requireNonNull(e.getCause())));
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

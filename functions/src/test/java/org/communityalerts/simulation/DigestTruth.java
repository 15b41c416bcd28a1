package org.communityalerts.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.memory.MemoryDeliveries;

/** Holds what digests came to: each alert that waited for one is in exactly one, unless it or its reader had ended first. */
final class DigestTruth {
    /** A digest that goes so late may be without what was over by then. */
    private static final Duration LATEST = Duration.ofHours(3);

    private final World world;
    private final List<String> breaches = new ArrayList<>();

    private DigestTruth(World world) {
        this.world = world;
    }

    static List<String> breaches(World world) {
        var truth = new DigestTruth(world);
        for (String address : truth.addresses()) {
            world.cast.alerts.forEach(alert -> truth.check(alert, address));
            truth.checkOnce(address);
        }
        return truth.breaches;
    }

    /** What the run has met with. */
    static void note(World world, Scheduler scheduler) {
        var truth = new DigestTruth(world);
        for (String address : truth.addresses()) {
            List<Alert> waited = world.cast.alerts.stream()
                    .filter(alert -> truth.day(alert.id(), address).isPresent())
                    .toList();
            waited.stream()
                    .flatMap(alert -> truth.day(alert.id(), address).stream())
                    .forEach(day -> {
                        if (world.records
                                .deliveries
                                .digestOf(address, Digest.id(day))
                                .isPresent()) {
                            scheduler.note(Met.A_DIGEST_THAT_A_PAUSE_HELD_BACK);
                        }
                    });
            long told = waited.stream()
                    .filter(alert -> !truth.told(alert, address).isEmpty())
                    .count();
            if (told > 1) {
                scheduler.note(Met.A_DIGEST_OF_SEVERAL_ALERTS);
            }
            boolean stopped = waited.stream()
                    .anyMatch(alert -> world.cast.stopped.containsKey(alert.id())
                            && truth.told(alert, address).isEmpty());
            if (told > 0 && stopped) {
                scheduler.note(Met.A_DIGEST_WITHOUT_WHAT_WAS_STOPPED);
            }
        }
    }

    private Set<String> addresses() {
        return world.cast.residents.stream().map(Cast::address).collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<LocalDate> day(String id, String address) {
        return world.records.deliveries.digestOf(address, id);
    }

    /** The digests that told somebody of an alert. */
    private List<SimulatedLedger.Entry> told(Alert alert, String address) {
        String link = alert.content().link();
        return world.ledger.entries().stream()
                .filter(entry -> entry.to().equals(address)
                        && Digest.dayOf(entry.alertId()).isPresent())
                .filter(entry ->
                        link != null && world.ledger.words(entry).lines().anyMatch(link::equals))
                .toList();
    }

    private void check(Alert alert, String address) {
        String who = address + " of " + alert.id();
        var told = told(alert, address);
        check(told.size() <= 1, who + " is in " + told.size() + " digests");
        Optional<LocalDate> waits = day(alert.id(), address);
        if (waits.isEmpty()) {
            check(told.isEmpty(), who + " is in a digest that it did not wait for");
            return;
        }
        LocalDate day = waits.get();
        for (var held = day(Digest.id(day), address); held.isPresent(); held = day(Digest.id(day), address)) {
            day = held.get();
        }
        for (SimulatedLedger.Entry entry : told) {
            check(entry.alertId().equals(Digest.id(day)), who + " is in another digest than its own");
            check(!entry.claimedAt().isBefore(Digest.at(day)), who + " is in a digest before its hour");
            Instant stop = world.cast.stopped.get(alert.id());
            check(stop == null || !entry.claimedAt().isAfter(stop), who + " is in a digest though it was stopped");
        }
        checkOutcome(alert, address, day, !told.isEmpty());
    }

    private void checkOutcome(Alert alert, String address, LocalDate day, boolean told) {
        String who = address + " of " + alert.id();
        boolean mayBeLeftOut = mayBeLeftOut(alert, day);
        var row = world.records.deliveries.row(address, Digest.id(day)).map(MemoryDeliveries.Row::status);
        if (row.isEmpty()) {
            check(isGone(address), who + " is in no digest, and none was tried");
            return;
        }
        switch (row.get()) {
            case DELIVERED, UNDELIVERED -> check(told || mayBeLeftOut, who + " is in no digest, though one went");
            case UNKNOWN -> check(!told, who + " is in a digest that is said to be unknown though it was reported");
            case FAILED -> check(!told && address.contains(SimulatedProvider.BAD), who + " is in a digest that failed");
            case SUPPRESSED ->
                check(!told && world.cast.optedOut.containsKey(address), who + " is in no digest: suppressed");
            case STOPPED -> check(!told && mayBeLeftOut, who + " is in no digest, as if nothing had been left");
            // Whoever has left while one was in doubt, or was given back to be tried again, is asked after no more.
            case SENDING, QUEUED -> check(isGone(address), who + " is left with a digest " + row.get());
            case SENT, EXPIRED, DIGESTED -> check(false, who + " is left with a digest " + row.get());
        }
    }

    private boolean mayBeLeftOut(Alert alert, LocalDate day) {
        return world.cast.stopped.containsKey(alert.id())
                || alert.expiresAt().isBefore(Digest.at(day).plus(LATEST))
                || !alert.audience().groups().isEmpty();
    }

    private boolean isGone(String address) {
        return world.cast.at(address).stream().anyMatch(resident -> world.cast.gone.contains(resident.id()));
    }

    /** Nobody is sent one digest twice, and none at all once they have left. */
    private void checkOnce(String address) {
        world.ledger.entries().stream()
                .filter(entry -> entry.to().equals(address)
                        && Digest.dayOf(entry.alertId()).isPresent())
                .collect(Collectors.groupingBy(SimulatedLedger.Entry::alertId, Collectors.counting()))
                .forEach((id, times) -> check(times == 1, address + " was sent " + id + " " + times + " times"));
    }

    private void check(boolean kept, String breach) {
        if (!kept) {
            breaches.add(breach);
        }
    }
}

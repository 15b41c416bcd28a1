package org.communityalerts.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.memory.MemoryDeliveries;

/**
 * Holds what digests came to: each alert that waited for one is in exactly one, wherever its reader is written to by then, unless it
 * or its reader had ended first.
 */
final class DigestTruth {
    /** A digest that goes so late may be without what was over by then. */
    private static final Duration LATEST = Duration.ofHours(3);

    /** Whether it was stopped or had come too late is told by when the digest was counted. */
    static final DeliveryStatus LEFT_OUT = DeliveryStatus.EXPIRED;

    private final World world;
    private final List<String> breaches = new ArrayList<>();

    private DigestTruth(World world) {
        this.world = world;
    }

    static List<String> breaches(World world) {
        var truth = new DigestTruth(world);
        for (Subscriber reader : world.cast.readers()) {
            world.cast.alerts.forEach(alert -> truth.check(alert, reader));
        }
        truth.checkOnce();
        return truth.breaches;
    }

    /**
     * What became of an alert that waited for a digest at that address, once that has its outcome; empty if it waited for none or
     * still does.
     */
    static Optional<DeliveryStatus> became(World world, Alert alert, String address) {
        var truth = new DigestTruth(world);
        return world.cast.readers().stream()
                .filter(reader -> Cast.address(reader).equals(address))
                .flatMap(reader -> truth.became(alert, reader).stream())
                .findFirst();
    }

    private Optional<DeliveryStatus> became(Alert alert, Subscriber reader) {
        return day(alert, reader)
                .map(day -> last(day, reader))
                .flatMap(day -> outcomes(day, reader).entrySet().stream()
                        .findFirst()
                        .map(outcome ->
                                became(alert, outcome.getKey(), Digest.id(day, reader.id()), outcome.getValue())));
    }

    private DeliveryStatus became(Alert alert, String to, String digest, DeliveryStatus outcome) {
        if (outcome == DeliveryStatus.SUPPRESSED) {
            return outcome;
        }
        if (outcome.beforeReceipt() == DeliveryStatus.SENT && wasGivenUp(to, digest)) {
            return DeliveryStatus.UNKNOWN;
        }
        boolean told = world.records.deliveries.toldBy(to, digest).contains(alert.id());
        return switch (outcome.beforeReceipt()) {
            case SENT -> told ? DeliveryStatus.CARRIED : LEFT_OUT;
            case UNKNOWN -> DeliveryStatus.UNKNOWN;
            default -> told ? outcome : LEFT_OUT;
        };
    }

    /**
     * Counts without what is decided by when a digest was counted: whether what it left out had been stopped by then, whether one that
     * was given up had been reported by then, whether it was counted at an address before its reader had another, and, of somebody who
     * has left since, whether it was counted at all.
     */
    static Map<DeliveryStatus, Integer> comparable(World world, Alert alert, Map<DeliveryStatus, Integer> counts) {
        var truth = new DigestTruth(world);
        List<Subscriber> waited = world.cast.readers().stream()
                .filter(reader -> truth.day(alert, reader).isPresent())
                .toList();
        boolean left = waited.stream()
                .anyMatch(reader ->
                        truth.isGone(reader) && truth.became(alert, reader).isPresent());
        Set<DeliveryStatus> one = EnumSet.noneOf(DeliveryStatus.class);
        if (left) {
            one.addAll(EnumSet.complementOf(EnumSet.of(DeliveryStatus.SENT, DeliveryStatus.DELIVERED)));
        }
        if (!waited.isEmpty() && world.cast.stopped.containsKey(alert.id())) {
            one.add(DeliveryStatus.STOPPED);
        }
        if (waited.stream().anyMatch(reader -> truth.wasReportedLate(alert, reader))) {
            one.addAll(EnumSet.of(DeliveryStatus.UNKNOWN, DeliveryStatus.CARRIED));
        }
        if (waited.stream().anyMatch(reader -> truth.wasStoppedElsewhere(alert, reader))) {
            one.add(DeliveryStatus.UNKNOWN);
        }
        var all = new EnumMap<DeliveryStatus, Integer>(DeliveryStatus.class);
        counts.forEach((status, n) -> all.merge(one.contains(status) ? LEFT_OUT : status, n, Integer::sum));
        return all;
    }

    /** Whether a digest was reported that had been given up: whoever counts it, or counts it again after a crash, may come before. */
    private boolean wasReportedLate(Alert alert, Subscriber reader) {
        return day(alert, reader).map(day -> last(day, reader)).stream()
                .flatMap(day -> outcomes(day, reader).entrySet().stream()
                        .filter(outcome -> outcome.getValue().beforeReceipt() == DeliveryStatus.SENT)
                        .filter(outcome -> wasGivenUp(outcome.getKey(), Digest.id(day, reader.id()))))
                .findAny()
                .isPresent();
    }

    /** Whether nothing was left for it at one address, and another got its reader's before that was noted: both may be counted. */
    private boolean wasStoppedElsewhere(Alert alert, Subscriber reader) {
        return day(alert, reader)
                .map(day -> settled(last(day, reader), reader).values())
                .filter(all -> all.contains(DeliveryStatus.STOPPED) && all.size() > 1)
                .isPresent();
    }

    /** Whether it was in doubt to the end; a receipt that came later says nothing of its alerts. */
    private boolean wasGivenUp(String to, String digest) {
        return world.records
                .deliveries
                .row(to, digest)
                .filter(row -> row.since() == null)
                .isPresent();
    }

    /** The day of the digest that told of what waited for that of a day. */
    private LocalDate last(LocalDate day, Subscriber reader) {
        LocalDate last = day;
        for (var held = held(last, reader); held.isPresent(); held = held(last, reader)) {
            last = held.get();
        }
        return last;
    }

    /** What the run has met with. */
    static void note(World world, Scheduler scheduler) {
        world.cast.readers().forEach(reader -> new DigestTruth(world).note(reader, scheduler));
    }

    private void note(Subscriber reader, Scheduler scheduler) {
        List<Alert> waited = world.cast.alerts.stream()
                .filter(alert -> day(alert, reader).isPresent())
                .toList();
        if (waited.stream()
                .flatMap(alert -> day(alert, reader).stream())
                .anyMatch(day -> held(day, reader).isPresent())) {
            scheduler.note(Met.A_DIGEST_THAT_A_PAUSE_HELD_BACK);
        }
        List<SimulatedLedger.Entry> told =
                waited.stream().flatMap(alert -> told(alert, reader).stream()).toList();
        if (told.size() > 1) {
            scheduler.note(Met.A_DIGEST_OF_SEVERAL_ALERTS);
        }
        boolean stopped = waited.stream()
                .anyMatch(alert -> world.cast.stopped.containsKey(alert.id())
                        && told(alert, reader).isEmpty());
        if (!told.isEmpty() && stopped) {
            scheduler.note(Met.A_DIGEST_WITHOUT_WHAT_WAS_STOPPED);
        }
        told.stream()
                .filter(entry -> !entry.to().equals(Cast.address(reader)))
                .forEach(entry -> scheduler.note(
                        entry.to().startsWith("new")
                                ? Met.A_DIGEST_AT_AN_ADDRESS_THAT_NOTHING_WAITED_AT
                                : Met.A_DIGEST_AT_AN_ADDRESS_THAT_WAS_ANOTHERS));
    }

    /** The day for whose digest an alert waited for somebody. */
    private Optional<LocalDate> day(Alert alert, Subscriber reader) {
        String address = Cast.address(reader);
        return world.records
                .deliveries
                .digestOf(address, alert.id())
                .filter(day -> world.records
                        .deliveries
                        .waitsFor(address, alert.id())
                        .filter(reader.id()::equals)
                        .isPresent());
    }

    /** The day until which somebody's digest of a day was held back. */
    private Optional<LocalDate> held(LocalDate day, Subscriber reader) {
        return world.cast.mailOf(reader).stream()
                .flatMap(address -> world.records.deliveries.digestOf(address, Digest.id(day, reader.id())).stream())
                .findFirst();
    }

    private Stream<SimulatedLedger.Entry> digests() {
        return world.ledger.entries().stream()
                .filter(entry -> Digest.dayOf(entry.alertId()).isPresent());
    }

    /** The digests that told somebody of an alert. */
    private List<SimulatedLedger.Entry> told(Alert alert, Subscriber reader) {
        String link = alert.content().link();
        Set<String> mail = world.cast.mailOf(reader);
        return digests()
                .filter(entry -> mail.contains(entry.to()) && isOf(reader, entry))
                .filter(entry ->
                        link != null && world.ledger.words(entry).lines().anyMatch(link::equals))
                .toList();
    }

    private static boolean isOf(Subscriber reader, SimulatedLedger.Entry digest) {
        return digest.alertId().endsWith("-" + reader.id());
    }

    private void check(Alert alert, Subscriber reader) {
        String who = reader.id() + " of " + alert.id();
        var told = told(alert, reader);
        check(told.size() <= 1, who + " is in " + told.size() + " digests");
        Optional<LocalDate> waits = day(alert, reader);
        if (waits.isEmpty()) {
            check(told.isEmpty(), who + " is in a digest that it did not wait for");
            return;
        }
        LocalDate day = last(waits.get(), reader);
        for (SimulatedLedger.Entry entry : told) {
            check(entry.alertId().equals(Digest.id(day, reader.id())), who + " is in another digest than its own");
            check(!entry.claimedAt().isBefore(Digest.at(day)), who + " is in a digest before its hour");
            Instant stop = world.cast.stopped.get(alert.id());
            check(stop == null || !entry.claimedAt().isAfter(stop), who + " is in a digest though it was stopped");
        }
        checkOutcome(alert, reader, day, !told.isEmpty());
    }

    private void checkOutcome(Alert alert, Subscriber reader, LocalDate day, boolean told) {
        String who = reader.id() + " of " + alert.id();
        boolean mayBeLeftOut = mayBeLeftOut(alert, day);
        Map<String, DeliveryStatus> outcomes = outcomes(day, reader);
        if (outcomes.isEmpty()) {
            check(isGone(reader), who + " is in no digest, and none was tried");
            return;
        }
        check(outcomes.size() == 1, who + " has digests at several addresses: " + outcomes);
        outcomes.forEach((address, status) -> {
            switch (status) {
                case DELIVERED, UNDELIVERED -> check(told || mayBeLeftOut, who + " is in no digest, though one went");
                case UNKNOWN -> check(!told, who + " is in a digest that is said to be unknown though it was reported");
                case FAILED ->
                    check(!told && address.contains(SimulatedProvider.BAD), who + " is in a digest that failed");
                case SUPPRESSED ->
                    check(!told && world.cast.optedOut.containsKey(address), who + " is in no digest: suppressed");
                case STOPPED -> check(!told && mayBeLeftOut, who + " is in no digest, as if nothing had been left");
                // Whoever has left while one was in doubt, or was given back to be tried again, is asked after no more.
                case SENDING, QUEUED -> check(isGone(reader), who + " is left with a digest " + status);
                case SENT, EXPIRED, DIGESTED -> check(false, who + " is left with a digest " + status);
            }
        });
    }

    /** What became of somebody's digest: at an address that it went to no more it was settled as stopped. */
    private Map<String, DeliveryStatus> outcomes(LocalDate day, Subscriber reader) {
        var all = settled(day, reader);
        Set<DeliveryStatus> known = Set.copyOf(all.values());
        if (known.size() > 1) {
            all.values().removeIf(DeliveryStatus.STOPPED::equals);
        }
        return known.equals(Set.of(DeliveryStatus.STOPPED)) ? Map.of(all.firstKey(), DeliveryStatus.STOPPED) : all;
    }

    /** What became of it at each address at which it was tried. */
    private TreeMap<String, DeliveryStatus> settled(LocalDate day, Subscriber reader) {
        var all = new TreeMap<String, DeliveryStatus>();
        world.cast
                .mailOf(reader)
                .forEach(address -> world.records
                        .deliveries
                        .row(address, Digest.id(day, reader.id()))
                        .map(MemoryDeliveries.Row::status)
                        .ifPresent(status -> all.put(address, status)));
        return all;
    }

    private boolean mayBeLeftOut(Alert alert, LocalDate day) {
        return world.cast.stopped.containsKey(alert.id())
                || alert.expiresAt().isBefore(Digest.at(day).plus(LATEST))
                || !alert.audience().groups().isEmpty();
    }

    private boolean isGone(Subscriber reader) {
        return world.cast.gone.contains(reader.id());
    }

    /** Nobody is sent one digest twice, and none goes to an address that is nobody's any more. */
    private void checkOnce() {
        Set<String> mail = world.cast.readers().stream()
                .flatMap(reader -> world.cast.mailOf(reader).stream())
                .collect(Collectors.toSet());
        digests()
                .collect(Collectors.groupingBy(
                        entry -> entry.to() + " was sent " + entry.alertId(), TreeMap::new, Collectors.counting()))
                .forEach((what, times) -> check(times == 1, what + " " + times + " times"));
        digests()
                .forEach(entry -> check(
                        tells(entry).equals(world.records.deliveries.toldBy(entry.to(), entry.alertId())),
                        entry.to() + " is said to have been told of other alerts"));
        digests().forEach(entry -> check(mail.contains(entry.to()), entry.to() + " is nobody's address any more"));
    }

    /** The alerts whose words a digest has, in the order of their ids. */
    private List<String> tells(SimulatedLedger.Entry entry) {
        List<String> lines = world.ledger.words(entry).lines().toList();
        return world.cast.alerts.stream()
                .filter(alert -> lines.contains(alert.content().link()))
                .map(Alert::id)
                .sorted()
                .toList();
    }

    private void check(boolean kept, String breach) {
        if (!kept) {
            breaches.add(breach);
        }
    }
}

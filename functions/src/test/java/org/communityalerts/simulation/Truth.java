package org.communityalerts.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityalerts.alert.send.SendTimes;
import org.communityalerts.domain.Here;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Measure;
import org.communityalerts.domain.delivery.Progress;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.domain.resident.QuietHours;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.memory.MemoryDeliveries;

/** Holds what a run came to against what the providers took: never nobody, never twice, never after a stop. */
final class Truth {
    /** From when it is decided that nobody is disturbed, to the claim. */
    private static final Duration DECIDING = Duration.ofSeconds(15);

    /** Whoever follows a push up may crash, again and again, and leave a dead letter for an hour. */
    private static final Duration LONGEST_TO_FOLLOW = Duration.ofHours(2);

    private static final Set<DeliveryStatus> NOT_FOLLOWED = EnumSet.of(
            DeliveryStatus.DELIVERED, DeliveryStatus.SUPPRESSED, DeliveryStatus.STOPPED, DeliveryStatus.EXPIRED);

    private final World world;
    private final List<String> breaches = new ArrayList<>();

    private Truth(World world) {
        this.world = world;
    }

    /** Every breach of the promise; none, if it was kept. */
    static List<String> breaches(World world) {
        var truth = new Truth(world);
        truth.check(world.drained(), "the queues are not drained, or an alert is not closed");
        world.cast.alerts.forEach(truth::check);
        world.ledger.entries().forEach(truth::checkTime);
        world.ledger.entries().forEach(truth::checkQuiet);
        world.texts.sent.forEach(truth::checkText);
        world.cast.alerts.forEach(truth::checkReplies);
        world.cast.alerts.forEach(truth::checkAnswers);
        truth.breaches.addAll(DigestTruth.breaches(world));
        return truth.breaches;
    }

    private void check(Alert alert) {
        check(world.records.alerts.find(alert.id()).isPresent(), alert.severity() + " was taken for another's");
        Set<String> addresses =
                world.cast.residents.stream().flatMap(Cast::addresses).collect(Collectors.toCollection(TreeSet::new));
        Map<Channel, Map<DeliveryStatus, Integer>> counts = new EnumMap<>(Channel.class);
        for (String address : addresses) {
            if (!world.cast.isMeant(alert, address)) {
                checkNotMeant(alert, address);
                continue;
            }
            var row = world.records.deliveries.row(address, alert.id());
            row.ifPresent(r -> counts.computeIfAbsent(Cast.channel(address), c -> new EnumMap<>(DeliveryStatus.class))
                    .merge(DigestTruth.became(world, alert, address).orElse(standing(r)), 1, Integer::sum));
            checkAddress(alert, address, row.orElse(null));
        }
        world.cast.pushedWithMobile().forEach(resident -> checkFollowed(alert, resident, counts));
        world.cast
                .pushedAnd(Channel.VOICE)
                .forEach(resident -> check(
                        world.followed().decided(resident.mobile(), alert.id()).isEmpty(),
                        resident.mobile() + " of " + alert.severity()
                                + " was to be sent a text that would take the call's place"));
        checkCounts(alert, counts);
        checkPeople(alert);
        Due.breach(world, alert).ifPresent(breaches::add);
    }

    /** However often somebody is met, at a place or in a group: they are one. */
    private void checkPeople(Alert alert) {
        int counted = Progress.of(world.records.tallies.of(alert.id()), 1).recipients();
        long meant = world.cast.residents.stream()
                .filter(resident -> world.cast.isMeant(alert, Cast.address(resident)))
                .count();
        check(counted <= meant, counted + " people are counted, but " + meant + " are meant");
    }

    /** Who was not shown what is urgent in time has one text, at a mobile they have proven; nobody else has. */
    private void checkFollowed(Alert alert, Subscriber resident, Map<Channel, Map<DeliveryStatus, Integer>> counts) {
        String mobile = resident.mobile();
        var row = world.records.deliveries.row(mobile, alert.id());
        String who = mobile + " of " + alert.severity();
        if (row.isEmpty()) {
            check(world.ledger.of(alert.id(), mobile).isEmpty(), who + " was sent to without a claim");
            check(!needsText(alert, resident), who + " was sent no text though no device showed it");
            return;
        }
        check(mayBeTexted(alert, resident), who + " was sent a text that was not for them");
        world.followed().decided(mobile, alert.id()).forEach(moment -> checkMoment(alert, resident, moment, who));
        if (!world.hasLostText(alert, resident)) {
            checkAddress(alert, mobile, row.get());
        }
        counts.computeIfAbsent(Channel.SMS, c -> new EnumMap<>(DeliveryStatus.class))
                .merge(standing(row.get()), 1, Integer::sum);
    }

    /** Nothing had been shown by then, and whatever was pushed had had its time. */
    private void checkMoment(Alert alert, Subscriber resident, Instant decided, String who) {
        String address = Cast.address(resident);
        boolean shown = world.followed()
                .shown(address, alert.id())
                .filter(moment -> decided.isAfter(moment.plus(DECIDING)))
                .isPresent();
        check(!shown, who + " was sent a text though it was shown");
        boolean early = world.ledger.of(alert.id(), address).stream()
                .map(SimulatedLedger.Entry::claimedAt)
                .filter(claim -> claim.isBefore(decided.minus(DECIDING)))
                .anyMatch(claim -> claim.plus(SendTimes.TO_BE_SHOWN).isAfter(decided));
        check(!early, who + " was sent a text too early");
    }

    private boolean mayBeTexted(Alert alert, Subscriber resident) {
        String address = Cast.address(resident);
        return alert.severity().urgent()
                && !alert.training()
                && Cast.hasProven(resident)
                && world.cast.isMeant(alert, address)
                && world.tried(alert, address) != null;
    }

    private boolean needsText(Alert alert, Subscriber resident) {
        return mayBeTexted(alert, resident)
                && !world.cast.stopped.containsKey(alert.id())
                && !world.hasLostText(alert, resident)
                && world.records
                        .deliveries
                        .row(Cast.address(resident), alert.id())
                        .filter(row -> !NOT_FOLLOWED.contains(row.status()))
                        .isPresent()
                && alert.expiresAt()
                        .isAfter(world.triedLast(alert, Cast.address(resident)).plus(LONGEST_TO_FOLLOW));
    }

    private void checkNotMeant(Alert alert, String address) {
        boolean reached = world.records.deliveries.row(address, alert.id()).isPresent()
                || !world.ledger.of(alert.id(), address).isEmpty();
        check(!reached, address + " was reached by " + alert.severity() + " though it is not for them");
    }

    private void checkAddress(Alert alert, String address, MemoryDeliveries.Row row) {
        int went = world.ledger.of(alert.id(), address).size();
        String who = address + " of " + alert.severity();
        if (row == null) {
            check(mayBeLeftOut(alert, address), who + " was lost");
            check(went == 0, who + " was sent to without a claim");
            return;
        }
        check(went == 0 || !alert.training(), who + " was sent an exercise");
        boolean again = alert.severity().urgent() && row.resent() > 0;
        check(went <= 1 || again, who + " was sent to " + went + " times");
        switch (standing(row)) {
            case DELIVERED, UNDELIVERED ->
                check(reported(alert, address) == row.status(), who + " is said to be " + row.status());
            case UNKNOWN ->
                check(went == 0 || isUnshown(alert, address), who + " is said to be unknown though it was reported");
            case FAILED -> check(went == 0 && address.contains(SimulatedProvider.BAD), who + " is said to have failed");
            case SUPPRESSED -> check(went == 0 && optedOut(address), who + " is said to be suppressed");
            case STOPPED ->
                check(went == 0 && world.cast.stopped.containsKey(alert.id()), who + " is said to be stopped");
            case EXPIRED -> check(went == 0, who + " is said to have expired");
            case DIGESTED -> check(went == 0 && world.cast.digests, who + " is said to wait for a digest");
            case QUEUED, SENDING -> check(mayHaveGone(alert, address), who + " is left " + row.status());
            case SENT ->
                check(alert.training() || isUnshown(alert, address), who + " is left sent though all was reported");
        }
        check(
                calm(row.status()) || isUnshown(alert, address),
                who + " came to " + row.status() + " though nothing went wrong");
    }

    /** Who came, or left the alert's group, while it was read, and whoever an alert that was ended had not come to. */
    private boolean mayBeLeftOut(Alert alert, String address) {
        return world.cast.newcomers.contains(address)
                || mayHaveGone(alert, address)
                || world.cast.stopped.containsKey(alert.id())
                || world.cast.withdrawn.containsKey(alert.id());
    }

    private boolean mayHaveGone(Alert alert, String address) {
        return !alert.audience().groups().isEmpty() && world.cast.departed.contains(address);
    }

    /** Whether it went to a device that did not show it, of which nobody reports. */
    private boolean isUnshown(Alert alert, String address) {
        return reported(alert, address) == DeliveryStatus.SENT;
    }

    /** The best that was reported; null if nothing went. */
    private DeliveryStatus reported(Alert alert, String address) {
        return world.ledger.of(alert.id(), address).stream()
                .map(SimulatedLedger.Entry::outcome)
                .max(Comparator.comparing(DeliveryStatus.byWeight()::indexOf))
                .orElse(null);
    }

    /** What is still in doubt is under way, and not an outcome. */
    private static DeliveryStatus standing(MemoryDeliveries.Row row) {
        boolean inDoubt = row.status() == DeliveryStatus.UNKNOWN && row.since() != null;
        return inDoubt ? DeliveryStatus.SENDING : row.status();
    }

    private boolean optedOut(String address) {
        return world.cast.optedOut.containsKey(address);
    }

    /** In a run in which providers do not misbehave and nothing happens, everybody is sent to. */
    private boolean calm(DeliveryStatus status) {
        return world.scenario.eventful()
                || status == DeliveryStatus.DELIVERED
                || status == DeliveryStatus.DIGESTED
                || mayStayUnknown(status);
    }

    private boolean mayStayUnknown(DeliveryStatus status) {
        return status == DeliveryStatus.UNKNOWN
                && (world.scenario.channels().contains(Channel.EMAIL)
                        || world.scenario.channels().contains(Channel.PUSH));
    }

    private void checkCounts(Alert alert, Map<Channel, Map<DeliveryStatus, Integer>> counts) {
        var shown = Progress.of(world.records.tallies.of(alert.id()), 1).channels();
        boolean someWent = !alert.audience().groups().isEmpty() && !world.cast.departed.isEmpty()
                || world.cast.pushedWithMobile().anyMatch(resident -> world.hasLostText(alert, resident));
        for (Channel channel : Channel.SENT) {
            var known = outcomes(DigestTruth.comparable(world, alert, shown.getOrDefault(channel, Map.of())));
            var real = outcomes(DigestTruth.comparable(world, alert, counts.getOrDefault(channel, Map.of())));
            boolean right = someWent ? isWithin(known, real) : known.equals(real);
            check(right, alert.severity() + " " + channel + " shows " + known + " but it is " + real);
        }
    }

    /** Whoever left the group may be met by nobody who could count them. */
    private static boolean isWithin(Map<DeliveryStatus, Integer> known, Map<DeliveryStatus, Integer> real) {
        return known.entrySet().stream().allMatch(e -> e.getValue() <= real.getOrDefault(e.getKey(), 0));
    }

    private static Map<DeliveryStatus, Integer> outcomes(Map<DeliveryStatus, Integer> counts) {
        var outcomes = new EnumMap<DeliveryStatus, Integer>(DeliveryStatus.class);
        outcomes.putAll(counts);
        outcomes.values().removeIf(count -> count == 0);
        return outcomes;
    }

    private void checkTime(SimulatedLedger.Entry entry) {
        String who = entry.to() + " of " + entry.alertId();
        check(before(entry.claimedAt(), world.cast.stopped.get(entry.alertId())), who + " was sent to after the stop");
        check(
                before(entry.claimedAt(), world.cast.withdrawn.get(entry.alertId())),
                who + " was sent to after the withdrawal");
        check(!entry.claimedAt().isBefore(time(entry.alertId())), who + " was sent to before its time");
        check(before(entry.claimedAt(), world.cast.optedOut.get(entry.to())), who + " was sent to after the opt-out");
    }

    private Instant time(String alertId) {
        return world.cast.alerts.stream()
                .filter(alert -> alert.id().equals(alertId))
                .map(Alert::goesAt)
                .findFirst()
                .orElse(Instant.MIN);
    }

    /** A routine text or call disturbs nobody when it is quiet by London's clock, which is read anew here. */
    private void checkQuiet(SimulatedLedger.Entry entry) {
        boolean routine = world.cast.alerts.stream()
                .noneMatch(alert ->
                        alert.id().equals(entry.alertId()) && alert.severity().urgent());
        boolean disturbs = Cast.channel(entry.to()) != Channel.EMAIL;
        boolean own = world.cast.at(entry.to()).stream()
                .allMatch(resident -> isQuiet(resident.quietHours(), entry.claimedAt()));
        check(
                !routine || !disturbs || !own && !isQuiet(world.quiet, entry.claimedAt()),
                entry.to() + " of " + entry.alertId() + " was disturbed at " + entry.claimedAt());
    }

    private static boolean isQuiet(QuietHours hours, Instant claim) {
        return hours != null
                && Stream.of(claim, claim.minus(DECIDING)).allMatch(moment -> {
                    LocalTime time = moment.atZone(Here.ZONE).toLocalTime();
                    boolean begun = !time.isBefore(hours.from());
                    boolean ended = !time.isBefore(hours.to());
                    return hours.from().isBefore(hours.to()) ? begun && !ended : begun || !ended;
                });
    }

    /** It is kept once, with the newest alert that had reached its sender. */
    private void checkText(Texts.Sent text) {
        Optional<String> filed = world.records.replies.find(text.id()).map(Reply::alertId);
        String reached = world.ledger.entries().stream()
                .filter(entry -> entry.to().equals(text.from())
                        && entry.arrives()
                        && !entry.at().isAfter(text.at()))
                .map(SimulatedLedger.Entry::alertId)
                .max(Comparator.naturalOrder())
                .orElse("");
        String who = text.id() + " from " + text.from();
        check(world.records.replies.find(text.id()).isPresent(), who + " was lost");
        long told = world.records.conversations.newest(false, 1000, null).conversations().stream()
                .flatMap(one -> one.heard().replies().stream())
                .filter(text.id()::equals)
                .count();
        boolean answers = world.records
                .replies
                .find(text.id())
                .filter(reply -> reply.kind() == Reply.Kind.ANSWER)
                .isPresent();
        check(told == (answers ? 0 : 1), who + " is told in " + told + " conversations");
        check(
                answers || filed.orElse("").compareTo(reached) >= 0,
                who + " is filed under " + filed + ", not " + reached);
        check(
                filed.isEmpty()
                        || world.records
                                .deliveries
                                .row(text.from(), filed.get())
                                .isPresent(),
                who + " is filed under an alert of others");
    }

    private void checkReplies(Alert alert) {
        long kept = world.records.replies.to(alert.id(), 1000, null).replies().size();
        int counted = world.records.tallies.of(alert.id()).stream()
                .mapToInt(tally ->
                        tally.used().getOrDefault(Channel.SMS, Map.of()).getOrDefault(Measure.REPLIES, 0))
                .sum();
        check(kept == counted, alert.severity() + " shows " + counted + " replies but it is " + kept);
        check(kept == 0 || !alert.training(), "somebody is said to have answered an exercise");
    }

    /** Each who answered what an alert asks is counted once, with one of the answers they gave. */
    private void checkAnswers(Alert alert) {
        List<Reply> given = world.records.replies.to(alert.id(), 1000, null).replies().stream()
                .filter(reply -> reply.kind() == Reply.Kind.ANSWER)
                .toList();
        Map<String, Set<Integer>> answers = given.stream()
                .collect(Collectors.groupingBy(Truth::person, Collectors.mapping(Truth::answer, Collectors.toSet())));
        var counted = world.records.responses.to(alert.id());
        check(
                counted.size() == answers.size(),
                counted.size() + " answers count, but " + answers.size() + " people answered");
        check(
                alert.content().question() != null || answers.isEmpty(),
                "an answer to " + alert.severity() + ", which asks nothing");
        counted.forEach(response -> check(
                answers.getOrDefault(response.person(), Set.of()).contains(response.answer()),
                response.person() + " answered otherwise"));
    }

    /** Who is on no record is known by their number. */
    private static String person(Reply reply) {
        return reply.subscriberId() == null ? reply.address() : reply.subscriberId();
    }

    private static int answer(Reply reply) {
        return reply.text().startsWith("no") ? 2 : 1;
    }

    private static boolean before(Instant claim, Instant end) {
        return claim != null && (end == null || !claim.isAfter(end));
    }

    private void check(boolean kept, String breach) {
        if (!kept) {
            breaches.add(breach);
        }
    }
}

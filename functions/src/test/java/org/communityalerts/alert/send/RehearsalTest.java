package org.communityalerts.alert.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.communityalerts.craft.reach.Rehearsal;
import org.communityalerts.craft.wording.Segments;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.Kind;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.domain.resident.QuietHours;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.domain.resident.Wishes;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryClearances;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryDeliveries;
import org.communityalerts.memory.MemoryDiaries;
import org.communityalerts.memory.MemorySettings;
import org.communityalerts.memory.MemoryTallies;
import org.communityalerts.memory.RecordingProvider;
import org.communityalerts.memory.SendContexts;
import org.communityalerts.port.Queue;
import org.communityalerts.port.delivery.ChunkQueues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rehearsal is held against the very functions that send, on a clock of their own. */
class RehearsalTest {
    private static final TextFrame FRAME = new TextFrame("Demo Constabulary: ", "");
    private static final int CHUNK = 25;

    private final MemorySettings settings = new MemorySettings();
    private final MemoryContacts contacts = new MemoryContacts();
    private final MemoryAlerts alerts = new MemoryAlerts();

    static LongStream twoHundredAlerts() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("twoHundredAlerts")
    void it_comes_within_a_twentieth_of_the_number_and_a_tenth_of_the_time_of_the_real_run(long seed) {
        var dice = new Random(seed);
        settings.quiet(dice.nextInt(3) == 0 ? hours(dice) : null);
        Alert alert = alert(dice);
        List<AudienceEntry> meant = IntStream.range(0, 20 + dice.nextInt(150))
                .mapToObj(i -> person(i, dice))
                .toList();
        alerts.accept(alert, null, null);
        alerts.planned(alert.id(), 1);

        var played = new Rehearsal(
                        FRAME,
                        settings.now(),
                        address -> contacts.suppression(address).isPresent(),
                        Map.of())
                .play(meant, asked(alert));
        List<Instant> real = sent(alert, meant);

        assertThat((double) played.messages()).isBetween(real.size() * 0.95, real.size() * 1.05);
        if (!real.isEmpty()) {
            Instant last = real.stream().max(Instant::compareTo).orElseThrow();
            double lasted = Duration.between(alert.createdAt(), last).toMillis();
            double foreseen =
                    Duration.between(alert.createdAt(), played.went().lastKey()).toMillis();
            assertThat(foreseen).isBetween(lasted * 0.9 - 1000, lasted * 1.1 + 1000);
        }
    }

    /** Who is not disturbed is asked when their turn comes, not when the alert goes. */
    @Test
    void an_alert_that_takes_longer_than_until_it_is_quiet_is_played_as_it_goes() {
        settings.quiet(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)));
        Alert alert = Examples.everywhere().at(Instant.parse("2026-11-24T21:55:00Z"));
        List<AudienceEntry> meant = IntStream.range(0, 600)
                .mapToObj(i -> new AudienceEntry(
                        "gcnh#" + i,
                        Examples.PORTISHEAD,
                        Set.of(),
                        "en",
                        Map.of(Channel.VOICE, "+441174%06d".formatted(i)),
                        null,
                        Wishes.NONE))
                .toList();
        alerts.accept(alert, null, null);
        alerts.move(alert.id(), AlertState.SCHEDULED, AlertState.ACCEPTED);
        alerts.planned(alert.id(), 1);

        var played = new Rehearsal(FRAME, settings.now(), address -> false, Map.of()).play(meant, asked(alert));
        List<Instant> real = new Run(Channel.VOICE, alert).sendTo(meant);

        Instant quiet = Instant.parse("2026-11-24T22:00:00Z");
        long evening = real.stream().filter(at -> at.isBefore(quiet)).count();
        int foreseen = played.went().headMap(quiet).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(evening).isBetween(250L, 325L);
        assertThat((double) foreseen).isBetween(evening * 0.9, evening * 1.1);
        assertThat(played.kept().get(Rehearsal.Why.QUIET_HOURS)).isEqualTo(600 - foreseen);
        assertThat(played.went().lastKey())
                .isBetween(
                        real.getLast().minus(Duration.ofMinutes(5)),
                        real.getLast().plus(Duration.ofMinutes(5)));
    }

    @Test
    void what_waits_for_a_digest_is_said_and_is_not_among_what_goes() {
        Alert alert = Examples.everywhere();
        List<AudienceEntry> meant = Stream.of(Digest.NONE, Digest.DAILY, Digest.WEEKLY)
                .map(digest -> new AudienceEntry(
                        "gcnh#" + digest.ordinal(),
                        Examples.PORTISHEAD,
                        Set.of(),
                        "en",
                        Map.of(Channel.EMAIL, digest + "@example.org"),
                        null,
                        new Wishes(Map.of(), null, digest)))
                .toList();
        alerts.accept(alert, null, null);
        alerts.planned(alert.id(), 1);

        var played = new Rehearsal(FRAME, settings.now(), address -> false, Map.of()).play(meant, asked(alert));

        // It lasts a day, and Friday is later: whoever has theirs by the week gets it at once.
        assertThat(played.kept()).containsExactly(Map.entry(Rehearsal.Why.DIGEST, 1));
        assertThat(played.messages())
                .isEqualTo(new Run(Channel.EMAIL, alert).sendTo(meant).size())
                .isEqualTo(2);
    }

    private static Rehearsal.Asked asked(Alert alert) {
        return new Rehearsal.Asked(
                alert.content(),
                alert.channels(),
                alert.occasion(),
                alert.severity().urgent(),
                alert.goesAt(),
                alert.expiresAt());
    }

    /** When each message went, as the sending functions have it. */
    private List<Instant> sent(Alert alert, List<AudienceEntry> meant) {
        var sent = new ArrayList<Instant>();
        for (Channel channel : Set.of(Channel.SMS, Channel.VOICE, Channel.EMAIL)) {
            if (alert.uses(channel)) {
                sent.addAll(new Run(channel, alert).sendTo(meant));
            }
        }
        return sent;
    }

    /** One sender's queue and clock. */
    private final class Run implements Queue<Chunk> {
        private record Waiting(Instant when, Chunk chunk) {}

        private final Channel channel;
        private final Alert alert;
        private final List<Waiting> waiting = new ArrayList<>();
        private final List<Instant> sent = new ArrayList<>();
        private Instant now;

        Run(Channel channel, Alert alert) {
            this.channel = channel;
            this.alert = alert;
            this.now = alert.goesAt();
        }

        List<Instant> sendTo(List<AudienceEntry> meant) {
            SendChunk sender = sender();
            var recipients = recipients(meant);
            for (int i = 0; i < recipients.size(); i += CHUNK) {
                List<Recipient> some = recipients.subList(i, Math.min(recipients.size(), i + CHUNK));
                send(List.of(new Chunk(alert.id(), channel, "part" + i, 0, some)));
            }
            while (!waiting.isEmpty()) {
                Waiting next = waiting.stream()
                        .min(Comparator.comparing(Waiting::when))
                        .orElseThrow();
                waiting.remove(next);
                pause(next.when());
                sender.send(next.chunk());
            }
            return sent;
        }

        private List<Recipient> recipients(List<AudienceEntry> meant) {
            return meant.stream()
                    .map(person -> person.on(alert.occasion()))
                    .filter(person -> person.addresses().containsKey(channel))
                    .map(p -> Recipient.of(p, channel, p.addresses().get(channel), alert.occasion())
                            .at(Integer.parseInt(p.subscriberId())))
                    .toList();
        }

        private SendChunk sender() {
            var provider = new RecordingProvider();
            provider.answer(message -> {
                sent.add(now);
                return new Outcome.Accepted("SM");
            });
            var deliveries = new MemoryDeliveries();
            var one = new SendOne(
                    deliveries,
                    deliveries,
                    new MemoryClearances(alerts, contacts),
                    provider,
                    message -> channel == Channel.SMS
                            ? Segments.of(FRAME.around(message.body())).count()
                            : 1,
                    () -> now,
                    SendTimes.DOUBT);
            return new SendChunk(
                    SendContexts.of(
                            alerts,
                            new MemoryTallies(),
                            settings,
                            new MemoryDiaries(),
                            new ChunkQueues(Map.of(channel, this), Map.of()),
                            Run::oneByOne,
                            () -> now,
                            this::pause),
                    one);
        }

        private static <T> void oneByOne(List<T> all, Consumer<T> turn, BiConsumer<T, Runnable> attempt) {
            all.forEach(each -> {
                turn.accept(each);
                attempt.accept(each, () -> {});
            });
        }

        private void pause(Instant until) {
            now = until.isAfter(now) ? until : now;
        }

        @Override
        public void send(List<Chunk> chunks) {
            chunks.forEach(chunk -> waiting.add(new Waiting(now, chunk)));
        }

        @Override
        public void sendLater(Chunk chunk, Duration delay) {
            waiting.add(new Waiting(now.plus(delay), chunk));
        }

        @Override
        public boolean idle() {
            return waiting.isEmpty();
        }
    }

    private static Alert alert(Random dice) {
        Instant at = Examples.NOW.plus(Duration.ofMinutes(dice.nextInt(24 * 60)));
        String words = "There is a horse on the loose. ".repeat(1 + dice.nextInt(8));
        return new Alert(
                "01234567-89ab-7def-8123-456789abcdef",
                new Content("Loose horse", words, null, null, null),
                new Audience(new Area.Everywhere(), Set.of(), "everywhere"),
                dice.nextBoolean() ? Set.of() : Set.of(Channel.values()[dice.nextInt(3)]),
                Severity.values()[dice.nextInt(4)],
                false,
                false,
                null,
                "officer",
                at,
                at.plus(Duration.ofMinutes(30 + dice.nextInt(24 * 60))));
    }

    private AudienceEntry person(int number, Random dice) {
        var addresses = new EnumMap<Channel, String>(Channel.class);
        if (dice.nextInt(10) < 7) {
            addresses.put(Channel.SMS, "+447700%06d".formatted(number));
        }
        if (dice.nextInt(10) < 2) {
            addresses.put(Channel.VOICE, "+441174%06d".formatted(number));
        }
        if (dice.nextInt(10) < 5) {
            addresses.put(Channel.EMAIL, "resident%d@example.org".formatted(number));
        }
        addresses.values().stream()
                .filter(address -> dice.nextInt(10) == 0)
                .forEach(address ->
                        contacts.suppress(address, new Suppression(Suppression.Reason.OPT_OUT, Examples.NOW, "text")));
        QuietHours own = dice.nextInt(5) == 0 ? hours(dice) : null;
        return new AudienceEntry(
                "gcnh#" + number,
                Examples.PORTISHEAD,
                Set.of(),
                dice.nextInt(9) == 0 ? "cy" : "en",
                addresses,
                own,
                wishes(dice));
    }

    /** A tenth have paused; some want what is of no kind by e-mail, at other hours, or not at all; some have e-mails together. */
    private static Wishes wishes(Random dice) {
        Set<Channel> left = dice.nextBoolean() ? Set.of(Channel.EMAIL) : Set.of();
        var wish = new Wishes.Wish(left, dice.nextBoolean() ? hours(dice) : null);
        return new Wishes(
                dice.nextInt(4) == 0 ? Map.of(Kind.OTHER, wish) : Map.of(),
                dice.nextInt(10) == 0 ? LocalDate.of(2026, 12, 24) : null,
                dice.nextInt(5) == 0 ? Digest.DAILY : Digest.NONE);
    }

    private static QuietHours hours(Random dice) {
        int from = dice.nextInt(24);
        return new QuietHours(LocalTime.of(from, 30), LocalTime.of((from + 1 + dice.nextInt(10)) % 24, 0));
    }
}

package org.communityalerts.local.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communityalerts.alert.send.SendTimes;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Progress;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.edge.json.Json;
import org.communityalerts.local.Ledger;
import org.communityalerts.local.PlatformConfig;
import org.communityalerts.local.RunningTables;
import org.communityalerts.local.twilio.Faults;
import org.communityalerts.local.twilio.TwilioSimulator;
import org.communityalerts.outside.aws.dynamo.alert.DynamoAlerts;
import org.communityalerts.outside.aws.dynamo.alert.DynamoTallies;
import org.communityalerts.port.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sender's process dies each time between the provider's taking a text and its answer; the provider lives on. */
class KilledSenderTest {
    private static final int KILLS = Integer.getInteger("kills", 4);
    private static final int CHUNK = 5;
    private static final int ALL = KILLS * CHUNK;

    private final String alertId = UUID.randomUUID().toString();
    private final DynamoTallies tallies = new DynamoTallies(RunningTables.dynamo(), "TalliesTable", Instant::now);
    private final List<Chunk> chunks =
            IntStream.range(0, KILLS).mapToObj(this::chunk).toList();
    private Ledger ledger;
    private TwilioSimulator twilio;
    private Gate gate;

    @BeforeEach
    void accept() throws IOException {
        ledger = new Ledger(null);
        twilio = new TwilioSimulator(PlatformConfig.TWILIO_ACCOUNT, PlatformConfig.TWILIO_TOKEN, ledger, null);
        twilio.behave(new Faults(0, 0, 0, 0, 0, 0, new Faults.Receipts(true, 0, 0, 0, false)));
        gate = new Gate(twilio.url());
        new DynamoAlerts(RunningTables.dynamo(), "AlertsTable", Json.mapper()).accept(alert(), null, null);
        tallies.put(Tally.page(alertId, "page#000#", ALL, chunks, "", true));
    }

    @AfterEach
    void close() throws IOException {
        gate.close();
        twilio.close();
        ledger.close();
    }

    @Test
    void everybody_is_texted_once_and_counted_as_sent_to_when_the_provider_says_what_it_took() throws Exception {
        kill();
        assertThat(texted().size()).isBetween(KILLS, ALL);

        goOn(SendTimes.LEASE);

        assertThat(texted())
                .hasSize(ALL)
                .allSatisfy((to, times) -> assertThat(times).isOne());
        assertThat(counts()).isEqualTo(Map.of(DeliveryStatus.SENT, ALL));
    }

    @Test
    void whoever_may_have_been_texted_is_counted_as_unknown_and_not_texted_again_when_nobody_can_say()
            throws Exception {
        kill();
        Set<String> before = texted().keySet();
        gate.lists(false);

        goOn(SendTimes.DOUBT.whenRoutine().plusMinutes(1));

        assertThat(texted()).allSatisfy((to, times) -> assertThat(times).isOne());
        int unknown = counts().getOrDefault(DeliveryStatus.UNKNOWN, 0);
        assertThat(unknown).isGreaterThanOrEqualTo(before.size());
        assertThat(counts().values().stream().mapToInt(n -> n).sum()).isEqualTo(ALL);
        assertThat(counts().getOrDefault(DeliveryStatus.SENT, 0)).isEqualTo(texted().size() - before.size());
    }

    private void kill() throws Exception {
        for (Chunk chunk : chunks) {
            Process sender = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Xmx128m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            LoneSender.class.getName(),
                            RunningTables.url(),
                            gate.url())
                    .redirectErrorStream(true)
                    .start();
            gate.onceTaken(sender::destroyForcibly);
            try (var in = sender.outputWriter()) {
                in.write(Json.mapper().writeValueAsString(chunk));
            }
            String said = new String(sender.getInputStream().readAllBytes());
            assertThat(sender.waitFor()).as("killed, not ended: " + said).isEqualTo(128 + 9);
        }
        gate.onceTaken(null);
    }

    /** Hands each chunk over again, and again what is put off, after that time. */
    private void goOn(Duration after) {
        var later = new Later(Instant.now().plus(after), chunks);
        var sender = LoneSender.of(RunningTables.dynamo(), gate.url(), later, () -> later.now);
        while (!later.idle()) {
            sender.send(later.waiting.remove());
        }
    }

    private Map<String, Long> texted() {
        return ledger.of(alertId).stream().collect(Collectors.groupingBy(Ledger.Entry::to, Collectors.counting()));
    }

    private Map<DeliveryStatus, Integer> counts() {
        var counts = Progress.of(tallies.of(alertId), 1).channels().get(Channel.SMS);
        return counts.entrySet().stream()
                .filter(count -> count.getValue() != 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Chunk chunk(int number) {
        List<Recipient> recipients = IntStream.range(0, CHUNK)
                .mapToObj(seat -> {
                    int resident = number * CHUNK + seat;
                    return new Recipient("r" + resident, "+447700%06d".formatted(resident), "en", null, seat);
                })
                .toList();
        return new Chunk(alertId, Channel.SMS, "part" + number, 0, recipients);
    }

    private Alert alert() {
        Instant now = Instant.now();
        return new Alert(
                alertId,
                new Content("Loose horse", "There is a horse on the loose " + alertId, null, null, null),
                new Audience(new Area.Everywhere(), Set.of(), "everywhere"),
                Set.of(),
                Severity.MODERATE,
                true,
                false,
                null,
                "officer",
                now,
                now.plus(Duration.ofHours(24)));
    }

    /** What is put off, and the time that passes until it is due. */
    private static final class Later implements Queue<Chunk> {
        private final ArrayDeque<Chunk> waiting;
        private Instant now;

        Later(Instant now, List<Chunk> chunks) {
            this.now = now;
            this.waiting = new ArrayDeque<>(chunks);
        }

        @Override
        public void send(List<Chunk> records) {
            waiting.addAll(records);
        }

        @Override
        public void sendLater(Chunk record, Duration delay) {
            now = now.plus(delay);
            waiting.add(record);
        }

        @Override
        public boolean idle() {
            return waiting.isEmpty();
        }
    }
}

package org.communityalerts.local.promise;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.communityalerts.alert.send.ClockSleep;
import org.communityalerts.alert.send.SendChunk;
import org.communityalerts.alert.send.SendContext;
import org.communityalerts.alert.send.SendOne;
import org.communityalerts.alert.send.SendTimes;
import org.communityalerts.alert.send.ThreadedAttempts;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.domain.alert.Sender;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.force.ForceSettings;
import org.communityalerts.edge.json.Json;
import org.communityalerts.local.PlatformConfig;
import org.communityalerts.local.RunningTables;
import org.communityalerts.outside.aws.dynamo.alert.DynamoAlerts;
import org.communityalerts.outside.aws.dynamo.alert.DynamoBriefings;
import org.communityalerts.outside.aws.dynamo.alert.DynamoTallies;
import org.communityalerts.outside.aws.dynamo.delivery.BatchedDeliveries;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoClearances;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoDigests;
import org.communityalerts.outside.aws.dynamo.force.DynamoSettings;
import org.communityalerts.outside.twilio.TwilioLine;
import org.communityalerts.outside.twilio.TwilioTexts;
import org.communityalerts.port.Queue;
import org.communityalerts.port.delivery.ChunkQueues;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Sends chunks of texts as the function does, here or in a process that somebody kills. */
final class LoneSender {
    private static final int AT_ONCE = 32;
    private static final String UNLIMITED = """
            {"quietHours": null, "approvalOver": 1, "approvalLapse": "PT1H",
             "senderRates": {"sms": 1000000, "voice": 1, "email": 1, "push": 1},
             "prices": {"sms": 0, "voiceMinute": 0, "email": 0, "push": 0}}""";

    private LoneSender() {}

    private static ForceSettings settings() {
        return Json.mapper().readValue(UNLIMITED, ForceSettings.class);
    }

    /**
     * The use case.
     *
     * @param twilio where Twilio is
     * @param later where chunks wait whose recipients are in doubt
     */
    static SendChunk of(DynamoDbClient dynamo, String twilio, Queue<Chunk> later, InstantSource clock) {
        var line = new TwilioLine(twilio, PlatformConfig.TWILIO_ACCOUNT, () -> PlatformConfig.TWILIO_TOKEN);
        var account = new TwilioTexts.Account(new Sender("+447700900999"), "http://127.0.0.1:1");
        var settings = new DynamoSettings(dynamo, "SettingsTable", Json.mapper(), settings());
        return new SendChunk(
                new SendContext(
                        new DynamoBriefings(dynamo, "AlertsTable", settings, Json.mapper(), clock),
                        new DynamoAlerts(dynamo, "AlertsTable", Json.mapper()),
                        new DynamoTallies(dynamo, "TalliesTable", clock),
                        settings,
                        // Nobody sends beside it, at whatever time its clock shows.
                        (sender, read, next, moment) -> Optional.empty(),
                        new ChunkQueues(Map.of(Channel.SMS, later), Map.of()),
                        new ThreadedAttempts(AT_ONCE),
                        clock,
                        new ClockSleep(clock),
                        SendTimes.BUDGET),
                new SendOne(
                        new BatchedDeliveries(dynamo, "DeliveriesTable", Duration.ofDays(90)),
                        new DynamoDigests(dynamo, "DeliveriesTable"),
                        new DynamoClearances(dynamo, "AlertsTable", "ContactsTable", UnaryOperator.identity()),
                        new TwilioTexts(line, account, new TextFrame("Demo Constabulary: ", "")),
                        message -> 1,
                        clock,
                        SendTimes.DOUBT));
    }

    /** Sends the chunk that it reads, to the provider at the second address, with the tables at the first. */
    public static void main(String[] addresses) throws Exception {
        Chunk chunk = Json.mapper().readValue(System.in, Chunk.class);
        of(RunningTables.client(addresses[0]), addresses[1], new Nowhere(), InstantSource.system())
                .send(chunk);
    }

    /** Whoever kills the process never lets it come to what is later. */
    private static final class Nowhere implements Queue<Chunk> {
        @Override
        public void send(List<Chunk> records) {
            throw new IllegalStateException("nothing is queued here");
        }

        @Override
        public void sendLater(Chunk record, Duration delay) {
            throw new IllegalStateException("nothing is put off here");
        }

        @Override
        public boolean idle() {
            return true;
        }
    }
}

package org.communityalerts.app;

import static org.communityalerts.app.Settings.Name.ALERTS_TABLE;
import static org.communityalerts.app.Settings.Name.CONTACTS_TABLE;
import static org.communityalerts.app.Settings.Name.DIARIES_TABLE;
import static org.communityalerts.app.Settings.Name.EMAIL_QUEUE_URL;
import static org.communityalerts.app.Settings.Name.EMAIL_URGENT_QUEUE_URL;
import static org.communityalerts.app.Settings.Name.SMS_QUEUE_URL;
import static org.communityalerts.app.Settings.Name.SMS_URGENT_QUEUE_URL;
import static org.communityalerts.app.Settings.Name.VOICE_QUEUE_URL;
import static org.communityalerts.app.Settings.Name.VOICE_URGENT_QUEUE_URL;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.communityalerts.aws.AddressKey;
import org.communityalerts.aws.DynamoClearances;
import org.communityalerts.aws.DynamoDiaries;
import org.communityalerts.aws.SqsQueue;
import org.communityalerts.edge.Http;
import org.communityalerts.model.Channel;
import org.communityalerts.model.Chunk;
import org.communityalerts.model.Message;
import org.communityalerts.port.Alerts;
import org.communityalerts.port.ChunkQueues;
import org.communityalerts.port.Clearances;
import org.communityalerts.port.Deliveries;
import org.communityalerts.port.Diaries;
import org.communityalerts.port.Metrics;
import org.communityalerts.port.Provider;
import org.communityalerts.port.Queue;
import org.communityalerts.port.SettingsBook;
import org.communityalerts.port.Tallies;
import org.communityalerts.send.ClockPause;
import org.communityalerts.send.CountedProvider;
import org.communityalerts.send.Exercise;
import org.communityalerts.send.Ground;
import org.communityalerts.send.Patience;
import org.communityalerts.send.SendChunk;
import org.communityalerts.send.SendOne;
import org.communityalerts.send.ThreadedAttempts;
import org.communityalerts.stop.StopAlert;
import org.communityalerts.stop.StopAlertFunction;
import org.communityalerts.wording.Segments;
import org.communityalerts.wording.TextFrame;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.json.JsonMapper;

/** What keeps the promise of sending: never nobody, never twice, never after a stop. */
@Configuration(proxyBeanMethods = false)
class Promise {
    /** Well inside the functions' timeouts in template.yaml (60 s), with time left to write down what was done. */
    private static final Duration BUDGET = Duration.ofSeconds(35);

    private static final int AT_ONCE = 32;

    /** The lease is longer than a sending function lives: whoever finds it run out knows that its holder is dead. */
    private static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(90), Duration.ofMinutes(5), Duration.ofMinutes(30));

    @Bean
    SendChunk sendSmsRoom(Sending sending, Provider texts, TextFrame frame, Metrics metrics) {
        ToIntFunction<Message> segments =
                m -> Segments.of(frame.around(m.body())).count();
        return sending.by(new CountedProvider(texts, Channel.SMS, segments, metrics), segments);
    }

    @Bean
    SendChunk sendEmailRoom(Sending sending, Provider emails, Metrics metrics) {
        return sending.by(new CountedProvider(emails, Channel.EMAIL, m -> 1, metrics), m -> 1);
    }

    /** Makes a channel's room of its provider and what a message takes of the sender's rate. */
    @FunctionalInterface
    interface Sending {
        SendChunk by(Provider provider, ToIntFunction<Message> segments, UnaryOperator<Clearances> stricter);

        default SendChunk by(Provider provider, ToIntFunction<Message> segments) {
            return by(provider, segments, UnaryOperator.identity());
        }
    }

    @Bean
    Sending sending(Ground ground, Deliveries deliveries, Clearances clearances) {
        return (provider, segments, stricter) -> new SendChunk(
                ground,
                new SendOne(
                        deliveries,
                        stricter.apply(clearances),
                        new Exercise(ground.alerts(), provider),
                        segments,
                        ground.clock(),
                        PATIENCE));
    }

    @Bean
    Ground ground(
            Alerts alerts,
            Tallies tallies,
            SettingsBook settingsBook,
            Diaries diaries,
            ChunkQueues chunkQueues,
            InstantSource clock) {
        var attempts = new ThreadedAttempts(AT_ONCE);
        var pause = new ClockPause(clock);
        return new Ground(alerts, tallies, settingsBook, diaries, chunkQueues, attempts, clock, pause, BUDGET);
    }

    @Bean
    Diaries diaries(DynamoDbClient dynamo, Settings settings) {
        return new DynamoDiaries(dynamo, settings.get(DIARIES_TABLE));
    }

    @Bean
    ChunkQueues chunkQueues(SqsClient sqs, Settings settings, JsonMapper alertsJson) {
        Function<Settings.Name, Queue<Chunk>> queue = url -> new SqsQueue<>(sqs, settings.get(url), alertsJson);
        return new ChunkQueues(
                Map.of(
                        Channel.SMS,
                        queue.apply(SMS_QUEUE_URL),
                        Channel.VOICE,
                        queue.apply(VOICE_QUEUE_URL),
                        Channel.EMAIL,
                        queue.apply(EMAIL_QUEUE_URL)),
                Map.of(
                        Channel.SMS, queue.apply(SMS_URGENT_QUEUE_URL),
                        Channel.VOICE, queue.apply(VOICE_URGENT_QUEUE_URL),
                        Channel.EMAIL, queue.apply(EMAIL_URGENT_QUEUE_URL)));
    }

    @Bean
    Clearances clearances(DynamoDbClient dynamo, Settings settings, AddressKey addressKey) {
        return new DynamoClearances(dynamo, settings.get(ALERTS_TABLE), settings.get(CONTACTS_TABLE), addressKey);
    }

    @Bean
    StopAlertFunction stopAlert(
            Http http, Alerts alerts, Tallies tallies, Queue<String> publishQueue, InstantSource clock) {
        return new StopAlertFunction(http, new StopAlert(alerts, tallies, publishQueue, clock));
    }
}

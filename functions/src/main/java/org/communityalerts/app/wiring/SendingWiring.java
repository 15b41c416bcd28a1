package org.communityalerts.app.wiring;

import static org.communityalerts.app.wiring.Settings.Name.ALERTS_TABLE;
import static org.communityalerts.app.wiring.Settings.Name.CONTACTS_TABLE;
import static org.communityalerts.app.wiring.Settings.Name.DIARIES_TABLE;
import static org.communityalerts.app.wiring.Settings.Name.EMAIL_QUEUE_URL;
import static org.communityalerts.app.wiring.Settings.Name.EMAIL_URGENT_QUEUE_URL;
import static org.communityalerts.app.wiring.Settings.Name.SMS_QUEUE_URL;
import static org.communityalerts.app.wiring.Settings.Name.SMS_URGENT_QUEUE_URL;
import static org.communityalerts.app.wiring.Settings.Name.VOICE_QUEUE_URL;
import static org.communityalerts.app.wiring.Settings.Name.VOICE_URGENT_QUEUE_URL;

import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.communityalerts.alert.send.ClockPause;
import org.communityalerts.alert.send.SendChunk;
import org.communityalerts.alert.send.SendContext;
import org.communityalerts.alert.send.SendOne;
import org.communityalerts.alert.send.SendTimes;
import org.communityalerts.alert.send.ThreadedAttempts;
import org.communityalerts.alert.send.provider.CountedProvider;
import org.communityalerts.alert.send.provider.Exercise;
import org.communityalerts.alert.stop.StopAlert;
import org.communityalerts.alert.stop.StopAlertFunction;
import org.communityalerts.alert.stop.WithdrawAlert;
import org.communityalerts.alert.stop.WithdrawAlertFunction;
import org.communityalerts.alert.stop.WithdrawIncident;
import org.communityalerts.alert.stop.WithdrawIncidentFunction;
import org.communityalerts.craft.wording.Segments;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.edge.Http;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoClearances;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoDiaries;
import org.communityalerts.outside.aws.dynamo.resident.AddressKey;
import org.communityalerts.outside.aws.sqs.SqsQueue;
import org.communityalerts.port.Metrics;
import org.communityalerts.port.Queue;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Incidents;
import org.communityalerts.port.delivery.ChunkQueues;
import org.communityalerts.port.delivery.Clearances;
import org.communityalerts.port.delivery.Deliveries;
import org.communityalerts.port.delivery.Diaries;
import org.communityalerts.port.delivery.Provider;
import org.communityalerts.port.delivery.Tallies;
import org.communityalerts.port.force.SettingsBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.json.JsonMapper;

/** What keeps the promise of sending: never nobody, never twice, never after a stop. */
@Configuration(proxyBeanMethods = false)
public class SendingWiring {
    private static final int AT_ONCE = 32;

    @Bean
    SendChunk sendSmsUseCase(Sending sending, Provider texts, TextFrame frame, Metrics metrics) {
        ToIntFunction<Message> segments =
                m -> Segments.of(frame.around(m.body())).count();
        return sending.by(new CountedProvider(texts, Channel.SMS, segments, metrics), segments);
    }

    @Bean
    SendChunk sendEmailUseCase(Sending sending, Provider emails, Metrics metrics) {
        return sending.by(new CountedProvider(emails, Channel.EMAIL, m -> 1, metrics), m -> 1);
    }

    /** Makes a channel's use case of its provider and what a message takes of the sender's rate. */
    @FunctionalInterface
    interface Sending {
        SendChunk by(Provider provider, ToIntFunction<Message> segments, UnaryOperator<Clearances> stricter);

        default SendChunk by(Provider provider, ToIntFunction<Message> segments) {
            return by(provider, segments, UnaryOperator.identity());
        }
    }

    @Bean
    Sending sending(SendContext sendContext, Deliveries deliveries, Clearances clearances) {
        return (provider, segments, stricter) -> new SendChunk(
                sendContext,
                new SendOne(
                        deliveries,
                        stricter.apply(clearances),
                        new Exercise(sendContext.alerts(), provider),
                        segments,
                        sendContext.clock(),
                        SendTimes.DOUBT));
    }

    @Bean
    SendContext sendContext(
            Alerts alerts,
            Tallies tallies,
            SettingsBook settingsBook,
            Diaries diaries,
            ChunkQueues chunkQueues,
            InstantSource clock) {
        var attempts = new ThreadedAttempts(AT_ONCE);
        var pause = new ClockPause(clock);
        return new SendContext(
                alerts, tallies, settingsBook, diaries, chunkQueues, attempts, clock, pause, SendTimes.BUDGET);
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
    WithdrawAlertFunction withdrawAlert(Http http, Alerts alerts, InstantSource clock) {
        return new WithdrawAlertFunction(http, new WithdrawAlert(alerts, clock));
    }

    @Bean
    WithdrawIncidentFunction withdrawIncident(
            Http http, Alerts alerts, Incidents incidents, Queue<String> publishQueue, InstantSource clock) {
        return new WithdrawIncidentFunction(http, new WithdrawIncident(alerts, incidents, publishQueue, clock));
    }

    @Bean
    StopAlertFunction stopAlert(
            Http http,
            Alerts alerts,
            Incidents incidents,
            Tallies tallies,
            Queue<String> publishQueue,
            InstantSource clock) {
        return new StopAlertFunction(http, new StopAlert(alerts, incidents, tallies, publishQueue, clock));
    }
}

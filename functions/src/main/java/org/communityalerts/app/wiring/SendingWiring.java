package org.communityalerts.app.wiring;

import static org.communityalerts.app.wiring.Settings.Name.ALERTS_TABLE;
import static org.communityalerts.app.wiring.Settings.Name.CONTACTS_TABLE;
import static org.communityalerts.app.wiring.Settings.Name.DELIVERIES_TABLE;
import static org.communityalerts.app.wiring.Settings.Name.DIARIES_TABLE;

import java.time.InstantSource;
import java.util.EnumMap;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.communityalerts.alert.send.ClockSleep;
import org.communityalerts.alert.send.SendChunk;
import org.communityalerts.alert.send.SendContext;
import org.communityalerts.alert.send.SendOne;
import org.communityalerts.alert.send.SendTimes;
import org.communityalerts.alert.send.ThreadedAttempts;
import org.communityalerts.alert.stop.StopAlert;
import org.communityalerts.alert.stop.StopAlertFunction;
import org.communityalerts.alert.stop.WithdrawAlert;
import org.communityalerts.alert.stop.WithdrawAlertFunction;
import org.communityalerts.alert.stop.WithdrawIncident;
import org.communityalerts.alert.stop.WithdrawIncidentFunction;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.edge.Http;
import org.communityalerts.outside.aws.dynamo.alert.DynamoBriefings;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoClearances;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoDiaries;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoDigests;
import org.communityalerts.outside.aws.dynamo.force.DynamoSettings;
import org.communityalerts.outside.aws.dynamo.resident.AddressKey;
import org.communityalerts.outside.aws.sqs.SqsQueue;
import org.communityalerts.port.Queue;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Incidents;
import org.communityalerts.port.delivery.Briefings;
import org.communityalerts.port.delivery.ChunkQueues;
import org.communityalerts.port.delivery.Clearances;
import org.communityalerts.port.delivery.Deliveries;
import org.communityalerts.port.delivery.Diaries;
import org.communityalerts.port.delivery.Digests;
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

    /** Makes a channel's use case of its provider and what a message takes of the sender's rate. */
    @FunctionalInterface
    interface Sending {
        SendChunk by(Provider provider, ToIntFunction<Message> segments, UnaryOperator<Clearances> stricter);

        default SendChunk by(Provider provider, ToIntFunction<Message> segments) {
            return by(provider, segments, UnaryOperator.identity());
        }
    }

    @Bean
    Sending sending(SendContext sendContext, Deliveries deliveries, Digests digests, Clearances clearances) {
        return (provider, segments, stricter) -> new SendChunk(
                sendContext,
                new SendOne(
                        deliveries,
                        digests,
                        stricter.apply(clearances),
                        provider,
                        segments,
                        sendContext.clock(),
                        SendTimes.DOUBT));
    }

    @Bean
    Briefings briefings(
            DynamoDbClient dynamo,
            Settings settings,
            DynamoSettings settingsBook,
            JsonMapper keptJson,
            InstantSource clock) {
        return new DynamoBriefings(dynamo, settings.get(ALERTS_TABLE), settingsBook, keptJson, clock);
    }

    @Bean
    SendContext sendContext(
            Briefings briefings,
            Alerts alerts,
            Tallies tallies,
            SettingsBook settingsBook,
            Diaries diaries,
            ChunkQueues chunkQueues,
            InstantSource clock) {
        var attempts = new ThreadedAttempts(AT_ONCE);
        var sleep = new ClockSleep(clock);
        return new SendContext(
                briefings,
                alerts,
                tallies,
                settingsBook,
                diaries,
                chunkQueues,
                attempts,
                clock,
                sleep,
                SendTimes.BUDGET);
    }

    @Bean
    Digests digests(DynamoDbClient dynamo, Settings settings) {
        return new DynamoDigests(dynamo, settings.get(DELIVERIES_TABLE));
    }

    @Bean
    Diaries diaries(DynamoDbClient dynamo, Settings settings) {
        return new DynamoDiaries(dynamo, settings.get(DIARIES_TABLE));
    }

    @Bean
    ChunkQueues chunkQueues(SqsClient sqs, Settings settings, JsonMapper keptJson) {
        BiFunction<Channel, Boolean, Queue<Chunk>> queue =
                (channel, urgent) -> new SqsQueue<>(sqs, settings.queue(channel, urgent), keptJson);
        var routine = new EnumMap<Channel, Queue<Chunk>>(Channel.class);
        var urgent = new EnumMap<Channel, Queue<Chunk>>(Channel.class);
        for (Channel channel : Channel.SENT) {
            routine.put(channel, queue.apply(channel, false));
            urgent.put(channel, queue.apply(channel, true));
        }
        return new ChunkQueues(routine, urgent);
    }

    @Bean
    Clearances clearances(DynamoDbClient dynamo, Settings settings, AddressKey addressKey) {
        return new DynamoClearances(dynamo, settings.get(ALERTS_TABLE), settings.get(CONTACTS_TABLE), addressKey);
    }

    @Bean
    WithdrawAlertFunction withdrawAlert(Http http, Alerts alerts, Remits remits, InstantSource clock) {
        return new WithdrawAlertFunction(http, new WithdrawAlert(alerts, clock), remits);
    }

    @Bean
    WithdrawIncidentFunction withdrawIncident(
            Http http,
            Alerts alerts,
            Incidents incidents,
            Queue<String> publishQueue,
            Remits remits,
            InstantSource clock) {
        return new WithdrawIncidentFunction(http, new WithdrawIncident(alerts, incidents, publishQueue, clock), remits);
    }

    @Bean
    StopAlertFunction stopAlert(
            Http http,
            Alerts alerts,
            Incidents incidents,
            Tallies tallies,
            Queue<String> publishQueue,
            Remits remits,
            InstantSource clock) {
        var stop = new StopAlert(alerts, incidents, tallies, publishQueue, clock);
        return new StopAlertFunction(http, stop, remits);
    }
}

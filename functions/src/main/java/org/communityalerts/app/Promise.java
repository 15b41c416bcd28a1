package org.communityalerts.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.ToIntFunction;
import org.communityalerts.aws.AddressKey;
import org.communityalerts.aws.DynamoClearances;
import org.communityalerts.edge.Http;
import org.communityalerts.model.Chunk;
import org.communityalerts.model.Message;
import org.communityalerts.port.Alerts;
import org.communityalerts.port.Clearances;
import org.communityalerts.port.Deliveries;
import org.communityalerts.port.Provider;
import org.communityalerts.port.Queue;
import org.communityalerts.port.SettingsBook;
import org.communityalerts.port.Tallies;
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
    SendChunk sendSmsRoom(Sending sending, Provider texts, TextFrame frame, Queue<Chunk> smsQueue) {
        return sending.by(texts, m -> Segments.of(frame.around(m.body())).count(), smsQueue);
    }

    @Bean
    SendChunk sendEmailRoom(Sending sending, Provider emails, Queue<Chunk> emailQueue) {
        return sending.by(emails, m -> 1, emailQueue);
    }

    /** What every channel's sending has in common. */
    @Bean
    Sending sending(
            Alerts alerts,
            Deliveries deliveries,
            Clearances clearances,
            Tallies tallies,
            SettingsBook settingsBook,
            InstantSource clock) {
        return (provider, segments, queue) -> new SendChunk(
                alerts,
                new SendOne(deliveries, clearances, provider, segments, clock, PATIENCE),
                queue,
                tallies,
                settingsBook,
                new ThreadedAttempts(AT_ONCE),
                clock,
                BUDGET);
    }

    /** Makes a channel's room of its provider, what a message takes of the rate, and the queue for what is left. */
    @FunctionalInterface
    interface Sending {
        SendChunk by(Provider provider, ToIntFunction<Message> segments, Queue<Chunk> queue);
    }

    @Bean
    Clearances clearances(DynamoDbClient dynamo, Settings settings, AddressKey addressKey) {
        return new DynamoClearances(
                dynamo,
                settings.get(Settings.Name.ALERTS_TABLE),
                settings.get(Settings.Name.CONTACTS_TABLE),
                addressKey);
    }

    @Bean
    StopAlertFunction stopAlert(Http http, Alerts alerts, Tallies tallies, InstantSource clock) {
        return new StopAlertFunction(http, new StopAlert(alerts, tallies, clock));
    }
}

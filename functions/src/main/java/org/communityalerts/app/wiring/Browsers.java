package org.communityalerts.app.wiring;

import static org.communityalerts.app.wiring.Settings.Name.CALL_ENDS_QUEUE_URL;
import static org.communityalerts.app.wiring.Settings.Name.DELIVERIES_TABLE;

import java.time.InstantSource;
import java.util.List;
import org.communityalerts.alert.follow.FollowPushes;
import org.communityalerts.alert.send.SendChunk;
import org.communityalerts.alert.send.SendContext;
import org.communityalerts.alert.send.SendPushes;
import org.communityalerts.alert.send.SendTimes;
import org.communityalerts.alert.send.provider.CountedProvider;
import org.communityalerts.alert.send.provider.HeedGone;
import org.communityalerts.craft.person.SpareUnsafe;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.edge.queue.QueueFunction;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoStandings;
import org.communityalerts.outside.aws.sqs.SqsQueue;
import org.communityalerts.outside.hook.push.AlertPushes;
import org.communityalerts.outside.hook.push.Notification;
import org.communityalerts.outside.hook.push.PushPost;
import org.communityalerts.port.Metrics;
import org.communityalerts.port.Queue;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.delivery.ChunkQueues;
import org.communityalerts.port.delivery.Provider;
import org.communityalerts.port.reply.AnswerLinks;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.port.resident.Subscribers;
import org.communityalerts.resident.group.EndBrowser;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.json.JsonMapper;

/** Pushes to residents' browsers: what is shown there, and what comes of one that is gone or shows nothing. */
@Configuration(proxyBeanMethods = false)
public class Browsers {
    @Bean
    Provider pushed(PushPost pushPost, AnswerLinks answerLinks, JsonMapper keptJson, Contacts contacts) {
        var notification = new Notification(answerLinks, keptJson::writeValueAsString);
        return new SpareUnsafe(new AlertPushes(pushPost, notification), contacts);
    }

    @Bean
    QueueFunction sendPush(
            JsonMapper keptJson,
            SendingWiring.Sending sending,
            SendContext sendContext,
            Provider pushed,
            Queue<String> emptiedGroupsQueue,
            Queue<Chunk> followedPushesQueue,
            Metrics metrics) {
        var heeding = new HeedGone(pushed, address -> emptiedGroupsQueue.send(List.of(EndBrowser.asked(address))));
        SendChunk sender = sending.by(new CountedProvider(heeding, Channel.PUSH, m -> 1, metrics), m -> 1);
        return QueueFunction.each(
                keptJson, Chunk.class, new SendPushes(sendContext.alerts(), sender, followedPushesQueue)::send);
    }

    @Bean
    Queue<Chunk> followedPushesQueue(SqsClient sqs, Settings settings, JsonMapper keptJson) {
        return new SqsQueue<>(sqs, settings.get(CALL_ENDS_QUEUE_URL), keptJson);
    }

    @Bean
    FollowPushes followPushes(
            Alerts alerts,
            DynamoDbClient dynamo,
            Settings settings,
            Contacts contacts,
            Subscribers subscribers,
            ChunkQueues chunkQueues,
            Queue<Chunk> followedPushesQueue,
            InstantSource clock) {
        return new FollowPushes(
                alerts,
                new DynamoStandings(dynamo, settings.get(DELIVERIES_TABLE)),
                new FollowPushes.Residents(contacts, subscribers),
                chunkQueues,
                followedPushesQueue,
                SendTimes.TO_BE_WAITED_FOR,
                clock);
    }
}

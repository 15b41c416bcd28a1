package org.communityalerts.app;

import static org.communityalerts.app.Settings.Name.DELIVERIES_TABLE;
import static org.communityalerts.app.Settings.Name.FORCE_NAME;
import static org.communityalerts.app.Settings.Name.PUBLIC_URL;
import static org.communityalerts.app.Settings.Name.RECEIPTS_QUEUE_URL;
import static org.communityalerts.app.Settings.Name.REPLIES_TABLE;

import java.time.InstantSource;
import org.communityalerts.audit.WitnessedContacts;
import org.communityalerts.aws.DynamoLatestAlert;
import org.communityalerts.aws.DynamoReceipts;
import org.communityalerts.aws.DynamoReplies;
import org.communityalerts.aws.Secret;
import org.communityalerts.aws.SqsQueue;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Webhook;
import org.communityalerts.model.Receipt;
import org.communityalerts.model.Retention;
import org.communityalerts.person.JoinByKeyword;
import org.communityalerts.port.Contacts;
import org.communityalerts.port.Herald;
import org.communityalerts.port.LatestAlert;
import org.communityalerts.port.Provider;
import org.communityalerts.port.Queue;
import org.communityalerts.port.Receipts;
import org.communityalerts.port.Replies;
import org.communityalerts.port.ResidentActs;
import org.communityalerts.port.Subscribers;
import org.communityalerts.port.Tallies;
import org.communityalerts.reply.AnswerReply;
import org.communityalerts.reply.AnswerReplyFunction;
import org.communityalerts.reply.ReadRepliesFunction;
import org.communityalerts.reply.TakeReply;
import org.communityalerts.reply.TakeReplyFunction;
import org.communityalerts.reply.Wording;
import org.communityalerts.track.TakeReceiptFunction;
import org.communityalerts.track.Track;
import org.communityalerts.track.TrackFunction;
import org.communityalerts.wording.TextFrame;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.json.JsonMapper;

/** What comes back from Twilio: receipts and residents' texts. */
@Configuration(proxyBeanMethods = false)
class Webhooks {
    @Bean
    Webhook webhook(Http http, Settings settings, Secret twilioToken) {
        return new Webhook(http, settings.get(PUBLIC_URL), twilioToken);
    }

    @Bean
    Queue<Receipt> receiptsQueue(SqsClient sqs, Settings settings, JsonMapper alertsJson) {
        return new SqsQueue<>(sqs, settings.get(RECEIPTS_QUEUE_URL), alertsJson);
    }

    @Bean
    Receipts receipts(DynamoDbClient dynamo, Settings settings, InstantSource clock) {
        return new DynamoReceipts(dynamo, settings.get(DELIVERIES_TABLE), clock);
    }

    @Bean
    TakeReceiptFunction takeReceipt(Webhook webhook, Queue<Receipt> receiptsQueue) {
        return new TakeReceiptFunction(webhook, receiptsQueue);
    }

    @Bean
    TrackFunction track(
            JsonMapper alertsJson, Receipts receipts, Tallies tallies, Contacts contacts, InstantSource clock) {
        return new TrackFunction(alertsJson, new Track(receipts, tallies, contacts, clock));
    }

    @Bean
    Replies replies(DynamoDbClient dynamo, Settings settings, Retention retention, InstantSource clock) {
        return new DynamoReplies(dynamo, settings.get(REPLIES_TABLE), retention.replies(), clock);
    }

    @Bean
    LatestAlert latestAlert(DynamoDbClient dynamo, Settings settings, InstantSource clock) {
        return new DynamoLatestAlert(dynamo, settings.get(DELIVERIES_TABLE), clock);
    }

    @Bean
    TakeReply.Records replyRecords(
            Contacts contacts,
            ResidentActs residentActs,
            Subscribers subscribers,
            LatestAlert latestAlert,
            Tallies tallies,
            JoinByKeyword joinByKeyword) {
        var witnessed = new WitnessedContacts(contacts, residentActs);
        return new TakeReply.Records(witnessed, subscribers, latestAlert, tallies, joinByKeyword);
    }

    @Bean
    TakeReplyFunction takeReply(
            Webhook webhook,
            Replies replies,
            TakeReply.Records replyRecords,
            Settings settings,
            Herald herald,
            InstantSource clock) {
        var wording = new Wording(settings.get(FORCE_NAME), settings.get(PUBLIC_URL));
        return new TakeReplyFunction(webhook, new TakeReply(replies, replyRecords, wording, herald, clock));
    }

    @Bean
    ReadRepliesFunction readReplies(Http http, Replies replies, Subscribers subscribers) {
        return new ReadRepliesFunction(http, replies, subscribers);
    }

    @Bean
    AnswerReplyFunction answerReply(
            Http http, Replies replies, Contacts contacts, Provider texts, InstantSource clock, TextFrame frame) {
        return new AnswerReplyFunction(http, new AnswerReply(replies, contacts, texts, clock), frame.room());
    }
}

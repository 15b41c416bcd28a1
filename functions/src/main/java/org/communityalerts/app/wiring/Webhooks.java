package org.communityalerts.app.wiring;

import static org.communityalerts.app.wiring.Settings.Name.DELIVERIES_TABLE;
import static org.communityalerts.app.wiring.Settings.Name.FORCE_NAME;
import static org.communityalerts.app.wiring.Settings.Name.PUBLIC_URL;
import static org.communityalerts.app.wiring.Settings.Name.RECEIPTS_QUEUE_URL;
import static org.communityalerts.app.wiring.Settings.Name.REPLIES_KEPT_DAYS;
import static org.communityalerts.app.wiring.Settings.Name.REPLIES_TABLE;

import java.time.InstantSource;
import org.communityalerts.alert.track.TakeReceiptFunction;
import org.communityalerts.alert.track.Track;
import org.communityalerts.craft.person.JoinByKeyword;
import org.communityalerts.desk.audit.AuditedContacts;
import org.communityalerts.domain.delivery.Receipt;
import org.communityalerts.domain.force.Retention;
import org.communityalerts.domain.reply.Said;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.queue.QueueFunction;
import org.communityalerts.edge.twilio.Webhook;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoLatestAlert;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoReceipts;
import org.communityalerts.outside.aws.dynamo.reply.DynamoReplies;
import org.communityalerts.outside.aws.secrets.Secret;
import org.communityalerts.outside.aws.sqs.SqsQueue;
import org.communityalerts.port.Queue;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.delivery.LatestAlert;
import org.communityalerts.port.delivery.Receipts;
import org.communityalerts.port.delivery.Tallies;
import org.communityalerts.port.reply.Replies;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.port.resident.ResidentActs;
import org.communityalerts.port.resident.Subscribers;
import org.communityalerts.reply.hear.AutomaticAnswers;
import org.communityalerts.reply.hear.Meaning;
import org.communityalerts.reply.hear.TakeReply;
import org.communityalerts.reply.hear.TakeReplyFunction;
import org.communityalerts.reply.hear.Wording;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.json.JsonMapper;

/** What comes back from Twilio: receipts and residents' texts. */
@Configuration(proxyBeanMethods = false)
public class Webhooks {
    @Bean
    Webhook webhook(Http http, Settings settings, Secret twilioToken) {
        return new Webhook(http, settings.get(PUBLIC_URL), twilioToken);
    }

    @Bean
    Queue<Receipt> receiptsQueue(SqsClient sqs, Settings settings, JsonMapper keptJson) {
        return new SqsQueue<>(sqs, settings.get(RECEIPTS_QUEUE_URL), keptJson);
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
    QueueFunction track(
            JsonMapper keptJson, Receipts receipts, Tallies tallies, Contacts contacts, InstantSource clock) {
        return QueueFunction.together(keptJson, Receipt.class, new Track(receipts, tallies, contacts, clock)::track);
    }

    @Bean
    Replies replies(DynamoDbClient dynamo, Settings settings, InstantSource clock) {
        var kept = Retention.some(settings.number(REPLIES_KEPT_DAYS));
        return new DynamoReplies(dynamo, settings.get(REPLIES_TABLE), kept, clock);
    }

    @Bean
    LatestAlert latestAlert(DynamoDbClient dynamo, Settings settings, InstantSource clock) {
        return new DynamoLatestAlert(dynamo, settings.get(DELIVERIES_TABLE), clock);
    }

    @Bean
    TakeReply.Records replyRecords(
            Contacts contacts, ResidentActs residentActs, Subscribers subscribers, LatestAlert latestAlert) {
        var auditedContacts = new AuditedContacts(contacts, residentActs);
        return new TakeReply.Records(auditedContacts, subscribers, latestAlert);
    }

    @Bean
    TakeReplyFunction takeReply(
            Webhook webhook,
            Replies replies,
            TakeReply.Records replyRecords,
            Alerts alerts,
            JoinByKeyword joining,
            Settings settings,
            Queue<Said> repliesQueue,
            InstantSource clock) {
        var wording = new Wording(settings.get(FORCE_NAME), settings.get(PUBLIC_URL));
        var contacts = replyRecords.contacts();
        var meaning = new Meaning(alerts, contacts, replies, joining, clock);
        var answers = new AutomaticAnswers(replies, contacts, joining, wording, clock);
        return new TakeReplyFunction(
                webhook, new TakeReply(replies, replyRecords, meaning, answers, repliesQueue, clock));
    }
}

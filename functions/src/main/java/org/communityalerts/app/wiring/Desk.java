package org.communityalerts.app.wiring;

import static org.communityalerts.app.wiring.Settings.Name.EMAIL_SENDER;
import static org.communityalerts.app.wiring.Settings.Name.FORCE_NAME;
import static org.communityalerts.app.wiring.Settings.Name.RECORDINGS_BUCKET;
import static org.communityalerts.app.wiring.Settings.Name.REPLIES_KEPT_DAYS;
import static org.communityalerts.app.wiring.Settings.Name.REPLIES_QUEUE_URL;
import static org.communityalerts.app.wiring.Settings.Name.REPLIES_TABLE;
import static org.communityalerts.app.wiring.Settings.Name.TWILIO_ACCOUNT_SID;
import static org.communityalerts.app.wiring.Settings.Name.TWILIO_URL;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.communityalerts.craft.attached.FetchAttached;
import org.communityalerts.craft.person.Lookups;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.domain.force.Retention;
import org.communityalerts.domain.force.StaffNotice;
import org.communityalerts.domain.reply.Said;
import org.communityalerts.edge.HourlyLimit;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.queue.QueueFunction;
import org.communityalerts.outside.aws.dynamo.reply.DynamoConversations;
import org.communityalerts.outside.aws.dynamo.resident.AddressKey;
import org.communityalerts.outside.aws.s3.S3ReplyFiles;
import org.communityalerts.outside.aws.secrets.Secret;
import org.communityalerts.outside.aws.ses.SesNotices;
import org.communityalerts.outside.aws.sqs.SqsQueue;
import org.communityalerts.outside.twilio.TwilioFiles;
import org.communityalerts.port.Metrics;
import org.communityalerts.port.Queue;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Incidents;
import org.communityalerts.port.audience.Places;
import org.communityalerts.port.delivery.Provider;
import org.communityalerts.port.delivery.Tallies;
import org.communityalerts.port.force.Frequency;
import org.communityalerts.port.force.NewsPublisher;
import org.communityalerts.port.force.NoticeLog;
import org.communityalerts.port.reply.Conversations;
import org.communityalerts.port.reply.Replies;
import org.communityalerts.port.reply.ReplyAddresses;
import org.communityalerts.port.reply.ReplyFiles;
import org.communityalerts.port.reply.Responses;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.port.resident.Subscribers;
import org.communityalerts.reply.hear.Hear;
import org.communityalerts.reply.page.AnswerForm;
import org.communityalerts.reply.page.AnswerPagesView;
import org.communityalerts.reply.page.TakeAnswer;
import org.communityalerts.reply.page.TakeAnswerFunction;
import org.communityalerts.reply.work.AnswerReply;
import org.communityalerts.reply.work.AnswerReplyFunction;
import org.communityalerts.reply.work.EmailAnswers;
import org.communityalerts.reply.work.FindConversations;
import org.communityalerts.reply.work.ReadConversationsFunction;
import org.communityalerts.reply.work.ReadPersonFunction;
import org.communityalerts.reply.work.ReadRepliesFunction;
import org.communityalerts.reply.work.WorkConversation;
import org.communityalerts.reply.work.WorkConversationFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.json.JsonMapper;

/** What residents said, filed as conversations, and the desk that works them. */
@Configuration(proxyBeanMethods = false)
public class Desk {
    private static final int KEY_BITS = 128;
    /** From one network, which on a mobile one are many people. */
    private static final int ANSWERS_AN_HOUR = 60;

    @Bean
    Queue<Said> repliesQueue(SqsClient sqs, Settings settings, JsonMapper keptJson) {
        return new SqsQueue<>(sqs, settings.get(REPLIES_QUEUE_URL), keptJson);
    }

    @Bean
    Conversations conversations(
            DynamoDbClient dynamo, Settings settings, JsonMapper keptJson, AddressKey addressKey, InstantSource clock) {
        var kept = Retention.some(settings.number(REPLIES_KEPT_DAYS));
        var store = new DynamoConversations.Store(settings.get(REPLIES_TABLE), keptJson, addressKey, kept);
        return new DynamoConversations(dynamo, store, clock);
    }

    @Bean
    ReplyFiles replyFiles(S3Client s3, S3Presigner s3Presigner, Settings settings) {
        return new S3ReplyFiles(s3, s3Presigner, settings.get(RECORDINGS_BUCKET));
    }

    @Bean
    QueueFunction hear(
            JsonMapper keptJson,
            Replies replies,
            Conversations conversations,
            Tallies tallies,
            Responses responses,
            Alerts alerts,
            Subscribers subscribers,
            NewsPublisher newsPublisher,
            Queue<StaffNotice> noticesQueue,
            Settings settings,
            Secret twilioToken,
            ReplyFiles replyFiles) {
        var files = new TwilioFiles(settings.get(TWILIO_URL), settings.get(TWILIO_ACCOUNT_SID), twilioToken);
        var books = new Hear.Books(replies, conversations, tallies, responses);
        var useCase = new Hear(
                books, alerts, subscribers, newsPublisher, noticesQueue, new FetchAttached(files, replyFiles, replies));
        return QueueFunction.each(keptJson, Said.class, useCase::hear);
    }

    @Bean
    TakeAnswerFunction takeAnswer(
            Http http,
            Places places,
            Incidents incidents,
            ReplyFiles replyFiles,
            Queue<Said> repliesQueue,
            Settings settings,
            InstantSource clock) {
        var random = new SecureRandom();
        var form = new AnswerForm(places, () -> new BigInteger(KEY_BITS, random).toString(), clock);
        var useCase = new TakeAnswer(incidents, replyFiles, repliesQueue, clock);
        var pages = new AnswerPagesView(settings.get(FORCE_NAME));
        return new TakeAnswerFunction(http, form, useCase, pages, new HourlyLimit(ANSWERS_AN_HOUR, clock));
    }

    @Bean
    ReadRepliesFunction readReplies(
            Http http, Replies replies, Subscribers subscribers, Alerts alerts, Tallies tallies, Remits remits) {
        return new ReadRepliesFunction(http, replies, subscribers, alerts, tallies, remits);
    }

    @Bean
    AnswerReply answerReplyUseCase(
            Replies replies,
            Contacts contacts,
            Provider texts,
            SesV2Client ses,
            ReplyAddresses replyAddresses,
            Settings settings,
            InstantSource clock) {
        var notices = new SesNotices(ses, settings.get(EMAIL_SENDER));
        var emails = new EmailAnswers(notices, settings.get(FORCE_NAME), replyAddresses);
        return new AnswerReply(replies, contacts, new AnswerReply.Carriers(texts, emails), clock);
    }

    @Bean
    WorkConversation conversationWork(
            Conversations conversations, AnswerReply answerReplyUseCase, Alerts alerts, NoticeLog told) {
        return new WorkConversation(conversations, answerReplyUseCase, alerts, told);
    }

    @Bean
    AnswerReplyFunction answerReply(Http http, WorkConversation conversationWork, TextFrame frame) {
        return new AnswerReplyFunction(http, conversationWork, frame.room());
    }

    @Bean
    FindConversations findConversations(Conversations conversations, Subscribers subscribers) {
        return new FindConversations(conversations, subscribers);
    }

    @Bean
    ReadConversationsFunction readConversations(
            Http http,
            Replies replies,
            ReplyFiles replyFiles,
            FindConversations findConversations,
            InstantSource clock) {
        return new ReadConversationsFunction(http, replies, replyFiles, findConversations, clock);
    }

    @Bean
    ReadPersonFunction readPerson(
            Http http, FindConversations findConversations, Contacts contacts, Frequency frequency, Metrics metrics) {
        return new ReadPersonFunction(http, findConversations, contacts, new Lookups(frequency, metrics));
    }

    @Bean
    WorkConversationFunction workConversation(
            Http http,
            WorkConversation conversationWork,
            FindConversations findConversations,
            TextFrame frame,
            InstantSource clock) {
        return new WorkConversationFunction(http, conversationWork, findConversations, frame.room(), clock);
    }
}

package org.communityalerts.app.wiring;

import static org.communityalerts.app.wiring.Settings.Name.COLOUR;
import static org.communityalerts.app.wiring.Settings.Name.CONTACTS_TABLE;
import static org.communityalerts.app.wiring.Settings.Name.EMAIL_CONFIGURATION_SET;
import static org.communityalerts.app.wiring.Settings.Name.EMAIL_SENDER;
import static org.communityalerts.app.wiring.Settings.Name.FILES_BUCKET;
import static org.communityalerts.app.wiring.Settings.Name.FORCE_NAME;
import static org.communityalerts.app.wiring.Settings.Name.LINK_SECRET_ID;
import static org.communityalerts.app.wiring.Settings.Name.MAIL_QUEUE_URL;
import static org.communityalerts.app.wiring.Settings.Name.PUBLIC_URL;
import static org.communityalerts.app.wiring.Settings.Name.REPLY_DOMAIN;

import java.time.InstantSource;
import java.util.Optional;
import org.communityalerts.alert.send.SendChunk;
import org.communityalerts.alert.send.SendContext;
import org.communityalerts.alert.send.SendDigests;
import org.communityalerts.alert.send.provider.CountedProvider;
import org.communityalerts.alert.track.TakeEmailEventFunction;
import org.communityalerts.craft.mail.DigestWords;
import org.communityalerts.craft.mail.EmailFrame;
import org.communityalerts.craft.person.JoinByKeyword;
import org.communityalerts.craft.person.SpareUnsafe;
import org.communityalerts.domain.alert.PhotoSize;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.Receipt;
import org.communityalerts.domain.reply.ArrivedMail;
import org.communityalerts.domain.reply.Said;
import org.communityalerts.domain.reply.Way;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.queue.QueueFunction;
import org.communityalerts.outside.aws.dynamo.resident.AddressKey;
import org.communityalerts.outside.aws.s3.S3MailFiles;
import org.communityalerts.outside.aws.secrets.KeyedHash;
import org.communityalerts.outside.aws.secrets.Secret;
import org.communityalerts.outside.aws.secrets.SignedReplyAddresses;
import org.communityalerts.outside.aws.secrets.SignedUnsubscribing;
import org.communityalerts.outside.aws.ses.PhotoParts;
import org.communityalerts.outside.aws.ses.SesEmails;
import org.communityalerts.outside.aws.ses.SesNotices;
import org.communityalerts.outside.aws.sqs.SqsQueue;
import org.communityalerts.port.Metrics;
import org.communityalerts.port.Queue;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Incidents;
import org.communityalerts.port.alert.Photos;
import org.communityalerts.port.delivery.Deliveries;
import org.communityalerts.port.delivery.Digests;
import org.communityalerts.port.delivery.Footprints;
import org.communityalerts.port.delivery.Provider;
import org.communityalerts.port.reply.AnswerLinks;
import org.communityalerts.port.reply.Replies;
import org.communityalerts.port.reply.ReplyAddresses;
import org.communityalerts.port.reply.ReplyFiles;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.port.resident.ResidentActs;
import org.communityalerts.port.resident.Subscribers;
import org.communityalerts.port.resident.Unsubscribing;
import org.communityalerts.reply.hear.AutomaticAnswers;
import org.communityalerts.reply.hear.Meaning;
import org.communityalerts.reply.hear.TakeReply;
import org.communityalerts.reply.hear.Wording;
import org.communityalerts.reply.hear.mail.KeepEnclosed;
import org.communityalerts.reply.hear.mail.TakeMail;
import org.communityalerts.reply.hear.mail.TakeWrittenMail;
import org.communityalerts.resident.unsubscribe.UnsubscribeFunction;
import org.communityalerts.resident.unsubscribe.UnsubscribePages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.json.JsonMapper;

/** E-mail: how it looks, how residents stop it, and what SES reports of it. */
@Configuration(proxyBeanMethods = false)
public class Mail {
    @Bean
    Unsubscribing unsubscribing(
            DynamoDbClient dynamo,
            SecretsManagerClient secrets,
            Settings settings,
            AddressKey addressKey,
            InstantSource clock) {
        var signatures = new KeyedHash(new Secret(secrets, settings.get(LINK_SECRET_ID), clock));
        return new SignedUnsubscribing(dynamo, settings.get(CONTACTS_TABLE), addressKey, signatures);
    }

    /** What e-mails are made of beside their words. */
    record Letterhead(
            SesEmails.Sender sender,
            EmailFrame frame,
            Unsubscribing unsubscribing,
            AnswerLinks answerLinks,
            ReplyAddresses replyAddresses) {
        Provider by(SesV2Client ses, PhotoParts photos, Contacts contacts) {
            var emails = new SesEmails(ses, sender, frame, unsubscribing, photos, answerLinks, replyAddresses);
            return new SpareUnsafe(emails, contacts);
        }
    }

    @Bean
    ReplyAddresses replyAddresses(SecretsManagerClient secrets, Settings settings, InstantSource clock) {
        var signatures = new KeyedHash(new Secret(secrets, settings.get(LINK_SECRET_ID), clock));
        return new SignedReplyAddresses(settings.orEmpty(REPLY_DOMAIN), signatures);
    }

    @Bean
    Letterhead letterhead(
            Settings settings, Unsubscribing unsubscribing, AnswerLinks answerLinks, ReplyAddresses replyAddresses) {
        String force = settings.get(FORCE_NAME);
        return new Letterhead(
                new SesEmails.Sender(force, settings.get(EMAIL_SENDER), settings.get(EMAIL_CONFIGURATION_SET)),
                new EmailFrame(
                        force,
                        settings.get(COLOUR),
                        settings.get(PUBLIC_URL),
                        !settings.orEmpty(REPLY_DOMAIN).isEmpty()),
                unsubscribing,
                answerLinks,
                replyAddresses);
    }

    @Bean
    Provider emails(SesV2Client ses, Letterhead letterhead, Contacts contacts, Photos photos) {
        return letterhead.by(ses, new PhotoParts(id -> photos.kept(id, PhotoSize.MEDIUM)), contacts);
    }

    /** A code's e-mail has words alone, and its function sees no photo. */
    @Bean
    Provider wordsByEmail(SesV2Client ses, Letterhead letterhead, Contacts contacts) {
        return letterhead.by(ses, new PhotoParts(_ -> Optional.empty()), contacts);
    }

    @Bean
    UnsubscribeFunction unsubscribe(
            Http http, Unsubscribing unsubscribing, Settings settings, ResidentActs residentActs, InstantSource clock) {
        var pages = new UnsubscribePages(settings.get(FORCE_NAME));
        return new UnsubscribeFunction(http, unsubscribing, pages, residentActs, clock);
    }

    @Bean
    TakeEmailEventFunction takeEmailEvent(
            JsonMapper keptJson,
            Queue<Receipt> receiptsQueue,
            SqsClient sqs,
            Settings settings,
            Contacts contacts,
            InstantSource clock) {
        var mailQueue = new SqsQueue<ArrivedMail>(sqs, settings.get(MAIL_QUEUE_URL), keptJson);
        return new TakeEmailEventFunction(keptJson, receiptsQueue, mailQueue, contacts, clock);
    }

    /** Beside the pictures' store, what comes by e-mail needs no more than what comes by text. */
    @Bean
    QueueFunction takeMail(
            JsonMapper keptJson,
            TakeMail.Bounces bounces,
            TakeWrittenMail takeWrittenMail,
            ReplyAddresses replyAddresses,
            Alerts alerts,
            S3Client s3,
            Settings settings) {
        var files = new S3MailFiles(s3, settings.get(FILES_BUCKET));
        var useCase = new TakeMail(files, replyAddresses, alerts, takeWrittenMail, bounces);
        return QueueFunction.each(keptJson, ArrivedMail.class, useCase::take);
    }

    @Bean
    TakeMail.Bounces bounces(TakeReply.Records replyRecords, Queue<Receipt> receiptsQueue, InstantSource clock) {
        return new TakeMail.Bounces(replyRecords.contacts(), receiptsQueue, clock);
    }

    @Bean
    TakeWrittenMail takeWrittenMail(
            Replies replies,
            ReplyAddresses replyAddresses,
            TakeReply.Records replyRecords,
            Alerts alerts,
            JoinByKeyword joining,
            ReplyFiles replyFiles,
            Queue<Said> repliesQueue,
            SesV2Client ses,
            Settings settings,
            InstantSource clock) {
        String force = settings.get(FORCE_NAME);
        var wording = new Wording(force, settings.get(PUBLIC_URL), Way.EMAIL);
        var meaning = new Meaning(alerts, replyRecords.contacts(), replies, joining, clock);
        var answers = new AutomaticAnswers(replies, replyRecords.contacts(), joining, wording, clock);
        var taking = new TakeReply(replies, replyRecords, meaning, answers, repliesQueue, clock);
        var notices = new SesNotices(ses, settings.get(EMAIL_SENDER));
        return new TakeWrittenMail(
                replies,
                replyAddresses,
                taking,
                new KeepEnclosed(replyFiles),
                repliesQueue,
                new TakeWrittenMail.MailAnswers(notices, force),
                clock);
    }

    @Bean
    QueueFunction sendEmail(JsonMapper keptJson, SendDigests sendDigests) {
        return QueueFunction.each(keptJson, Chunk.class, sendDigests::send);
    }

    @Bean
    SendDigests.Books digestBooks(Digests digests, Deliveries deliveries, Footprints footprints, Contacts contacts) {
        return new SendDigests.Books(digests, deliveries, footprints, contacts);
    }

    @Bean
    SendDigests sendDigests(
            SendContext sendContext,
            SendingWiring.Sending sending,
            Provider emails,
            Metrics metrics,
            Incidents incidents,
            SendDigests.Books books,
            Subscribers subscribers,
            Settings settings) {
        SendChunk chunks = sending.by(new CountedProvider(emails, Channel.EMAIL, m -> 1, metrics), m -> 1);
        var words = new DigestWords(settings.get(FORCE_NAME), settings.get(PUBLIC_URL));
        return new SendDigests(sendContext, chunks, incidents, books, subscribers::findAll, words);
    }
}

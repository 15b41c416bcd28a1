package org.communityalerts.app.wiring;

import static org.communityalerts.app.wiring.Settings.Name.COLOUR;
import static org.communityalerts.app.wiring.Settings.Name.CONTACTS_TABLE;
import static org.communityalerts.app.wiring.Settings.Name.EMAIL_CONFIGURATION_SET;
import static org.communityalerts.app.wiring.Settings.Name.EMAIL_SENDER;
import static org.communityalerts.app.wiring.Settings.Name.FORCE_NAME;
import static org.communityalerts.app.wiring.Settings.Name.LINK_SECRET_ID;
import static org.communityalerts.app.wiring.Settings.Name.PUBLIC_URL;

import java.time.InstantSource;
import java.util.Optional;
import org.communityalerts.alert.send.SendChunk;
import org.communityalerts.alert.send.provider.CountedProvider;
import org.communityalerts.alert.track.TakeEmailEventFunction;
import org.communityalerts.craft.mail.EmailFrame;
import org.communityalerts.craft.person.SpareUnsafe;
import org.communityalerts.domain.alert.PhotoSize;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.Receipt;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.queue.QueueFunction;
import org.communityalerts.outside.aws.dynamo.resident.AddressKey;
import org.communityalerts.outside.aws.secrets.KeyedHash;
import org.communityalerts.outside.aws.secrets.Secret;
import org.communityalerts.outside.aws.secrets.SignedUnsubscribing;
import org.communityalerts.outside.aws.ses.PhotoParts;
import org.communityalerts.outside.aws.ses.SesEmails;
import org.communityalerts.port.Metrics;
import org.communityalerts.port.Queue;
import org.communityalerts.port.alert.Photos;
import org.communityalerts.port.delivery.Provider;
import org.communityalerts.port.reply.AnswerLinks;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.port.resident.ResidentActs;
import org.communityalerts.port.resident.Unsubscribing;
import org.communityalerts.resident.unsubscribe.UnsubscribeFunction;
import org.communityalerts.resident.unsubscribe.UnsubscribePages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
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
    record Letterhead(SesEmails.Sender sender, EmailFrame frame, Unsubscribing unsubscribing, AnswerLinks answerLinks) {
        Provider by(SesV2Client ses, PhotoParts photos, Contacts contacts) {
            return new SpareUnsafe(new SesEmails(ses, sender, frame, unsubscribing, photos, answerLinks), contacts);
        }
    }

    @Bean
    Letterhead letterhead(Settings settings, Unsubscribing unsubscribing, AnswerLinks answerLinks) {
        String force = settings.get(FORCE_NAME);
        return new Letterhead(
                new SesEmails.Sender(force, settings.get(EMAIL_SENDER), settings.get(EMAIL_CONFIGURATION_SET)),
                new EmailFrame(force, settings.get(COLOUR), settings.get(PUBLIC_URL)),
                unsubscribing,
                answerLinks);
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
            JsonMapper alertsJson, Queue<Receipt> receiptsQueue, Contacts contacts, InstantSource clock) {
        return new TakeEmailEventFunction(alertsJson, receiptsQueue, contacts, clock);
    }

    @Bean
    QueueFunction sendEmail(JsonMapper alertsJson, SendingWiring.Sending sending, Provider emails, Metrics metrics) {
        SendChunk useCase = sending.by(new CountedProvider(emails, Channel.EMAIL, m -> 1, metrics), m -> 1);
        return QueueFunction.each(alertsJson, Chunk.class, useCase::send);
    }
}

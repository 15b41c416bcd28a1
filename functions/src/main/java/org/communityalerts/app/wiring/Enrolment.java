package org.communityalerts.app.wiring;

import static org.communityalerts.app.wiring.Settings.Name.CODES_AN_HOUR;
import static org.communityalerts.app.wiring.Settings.Name.CODES_QUEUE_URL;
import static org.communityalerts.app.wiring.Settings.Name.CODES_TABLE;
import static org.communityalerts.app.wiring.Settings.Name.CODE_SECRET_ID;
import static org.communityalerts.app.wiring.Settings.Name.DELIVERIES_TABLE;
import static org.communityalerts.app.wiring.Settings.Name.FORCE_NAME;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.communityalerts.craft.person.JoinByKeyword;
import org.communityalerts.craft.person.Screening;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.desk.audit.OwnActs;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.form.ParticularsForm;
import org.communityalerts.edge.queue.QueueFunction;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoFootprints;
import org.communityalerts.outside.aws.dynamo.resident.AddressKey;
import org.communityalerts.outside.aws.dynamo.resident.DynamoCodes;
import org.communityalerts.outside.aws.secrets.KeyedHash;
import org.communityalerts.outside.aws.secrets.Secret;
import org.communityalerts.outside.aws.sqs.SqsQueue;
import org.communityalerts.outside.hook.Destinations;
import org.communityalerts.port.Metrics;
import org.communityalerts.port.Queue;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.UsageBook;
import org.communityalerts.port.audience.Groups;
import org.communityalerts.port.audience.Places;
import org.communityalerts.port.delivery.Footprints;
import org.communityalerts.port.delivery.LatestAlert;
import org.communityalerts.port.delivery.Provider;
import org.communityalerts.port.force.ActLog;
import org.communityalerts.port.force.SettingsBook;
import org.communityalerts.port.reply.Replies;
import org.communityalerts.port.reply.ReplyFiles;
import org.communityalerts.port.resident.Codes;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.port.resident.ResidentActs;
import org.communityalerts.port.resident.Subscribers;
import org.communityalerts.resident.enrol.CodeCost;
import org.communityalerts.resident.enrol.CodeLimits;
import org.communityalerts.resident.enrol.CodeWords;
import org.communityalerts.resident.enrol.KeepOwnRecordFunction;
import org.communityalerts.resident.enrol.OwnRecord;
import org.communityalerts.resident.enrol.ProveAddress;
import org.communityalerts.resident.enrol.ProveAddressFunction;
import org.communityalerts.resident.enrol.SendCode;
import org.communityalerts.resident.enrol.SentToMe;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.json.JsonMapper;

/** Residents who help themselves. */
@Configuration(proxyBeanMethods = false)
public class Enrolment {
    private static final int CODES = 1_000_000;

    @Bean
    Codes codes(DynamoDbClient dynamo, SecretsManagerClient secrets, Settings settings, InstantSource clock) {
        var hash = new KeyedHash(new Secret(secrets, settings.get(CODE_SECRET_ID), clock));
        return new DynamoCodes(dynamo, settings.get(CODES_TABLE), hash);
    }

    @Bean
    CodeLimits codeLimits(Codes codes, Settings settings, InstantSource clock) {
        return new CodeLimits(codes, Integer.parseInt(settings.get(CODES_AN_HOUR)), clock);
    }

    @Bean
    CodeCost codeCost(
            UsageBook usageBook, SettingsBook settingsBook, TextFrame frame, Metrics metrics, InstantSource clock) {
        return new CodeCost(usageBook, settingsBook, frame, metrics, clock);
    }

    @Bean
    ResidentActs residentActs(ActLog actLog, AddressKey addressKey, InstantSource clock) {
        return new OwnActs(actLog, addressKey, clock);
    }

    @Bean
    Footprints footprints(DynamoDbClient dynamo, Settings settings, InstantSource clock) {
        return new DynamoFootprints(dynamo, settings.get(DELIVERIES_TABLE), clock);
    }

    @Bean
    Queue<String> codesQueue(SqsClient sqs, Settings settings, JsonMapper keptJson) {
        return new SqsQueue<>(sqs, settings.get(CODES_QUEUE_URL), keptJson);
    }

    @Bean
    JoinByKeyword joinByKeyword(
            Groups groups,
            Places places,
            Contacts contacts,
            Subscribers subscribers,
            ResidentActs residentActs,
            Supplier<String> alertIds,
            InstantSource clock) {
        return new JoinByKeyword(groups, places, contacts, subscribers, residentActs, alertIds, clock);
    }

    @Bean
    ProveAddress proveAddressUseCase(
            Codes codes,
            CodeLimits codeLimits,
            Contacts contacts,
            Subscribers subscribers,
            Queue<String> codesQueue,
            Supplier<String> alertIds,
            InstantSource clock) {
        return new ProveAddress(codes, codeLimits, contacts, subscribers, codesQueue, alertIds, clock);
    }

    @Bean
    Predicate<String> reachable(Destinations pushServices) {
        return address -> Systems.fits(pushServices, address);
    }

    @Bean
    ParticularsForm ownParticularsForm(Screening screening, Groups groups, Predicate<String> reachable) {
        return ParticularsForm.ofOneself(screening, groups, reachable);
    }

    @Bean
    ProveAddressFunction proveAddress(
            Http http,
            ParticularsForm ownParticularsForm,
            ProveAddress proveAddressUseCase,
            ResidentActs residentActs,
            Predicate<String> reachable,
            Supplier<String> alertIds,
            InstantSource clock) {
        return new ProveAddressFunction(
                http, ownParticularsForm, proveAddressUseCase, residentActs, reachable, alertIds, clock);
    }

    @Bean
    QueueFunction sendCode(
            JsonMapper keptJson,
            Settings settings,
            Codes codes,
            CodeLimits codeLimits,
            CodeCost codeCost,
            Contacts contacts,
            Subscribers subscribers,
            Provider texts,
            Provider calls,
            Provider wordsByEmail,
            Provider pushed,
            InstantSource clock) {
        var random = new SecureRandom();
        return QueueFunction.each(
                keptJson,
                String.class,
                new SendCode(
                        codes,
                        codeLimits,
                        contacts,
                        subscribers,
                        new SendCode.Carriers(texts, calls, wordsByEmail, pushed),
                        codeCost,
                        new CodeWords(settings.get(FORCE_NAME)),
                        () -> "%06d".formatted(random.nextInt(CODES)),
                        clock)::send);
    }

    @Bean
    KeepOwnRecordFunction keepOwnRecord(
            Http http,
            ParticularsForm ownParticularsForm,
            Codes codes,
            Contacts contacts,
            Subscribers subscribers,
            Footprints footprints,
            Replies replies,
            ReplyFiles replyFiles,
            ProveAddress proveAddressUseCase,
            ResidentActs residentActs,
            LatestAlert latestAlert,
            Alerts alerts,
            InstantSource clock) {
        return new KeepOwnRecordFunction(
                http,
                ownParticularsForm,
                new OwnRecord(
                        codes, contacts, subscribers, footprints, replies, replyFiles, proveAddressUseCase, clock),
                new SentToMe(latestAlert, alerts),
                residentActs);
    }
}

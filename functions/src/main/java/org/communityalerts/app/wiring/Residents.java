package org.communityalerts.app.wiring;

import static org.communityalerts.app.wiring.Settings.Name.ADDRESS_SECRET_ID;
import static org.communityalerts.app.wiring.Settings.Name.AUDIENCE_TABLE;
import static org.communityalerts.app.wiring.Settings.Name.CONTACTS_TABLE;
import static org.communityalerts.app.wiring.Settings.Name.GROUPS_QUEUE_URL;
import static org.communityalerts.app.wiring.Settings.Name.GROUPS_TABLE;
import static org.communityalerts.app.wiring.Settings.Name.SUBSCRIBERS_TABLE;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.communityalerts.craft.person.Erasure;
import org.communityalerts.craft.person.Lookups;
import org.communityalerts.craft.person.Screening;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.edge.Acts;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.form.ParticularsForm;
import org.communityalerts.edge.queue.QueueFunction;
import org.communityalerts.outside.aws.dynamo.resident.AddressKey;
import org.communityalerts.outside.aws.dynamo.resident.DynamoContacts;
import org.communityalerts.outside.aws.dynamo.resident.DynamoRoll;
import org.communityalerts.outside.aws.dynamo.resident.DynamoSubscribers;
import org.communityalerts.outside.aws.secrets.Secret;
import org.communityalerts.outside.aws.sqs.SqsQueue;
import org.communityalerts.port.Metrics;
import org.communityalerts.port.Queue;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.audience.AudienceEntries;
import org.communityalerts.port.audience.Groups;
import org.communityalerts.port.audience.HeadCounts;
import org.communityalerts.port.audience.Places;
import org.communityalerts.port.delivery.Footprints;
import org.communityalerts.port.force.ActLog;
import org.communityalerts.port.force.Frequency;
import org.communityalerts.port.reply.Replies;
import org.communityalerts.port.reply.ReplyFiles;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.port.resident.ResidentActs;
import org.communityalerts.port.resident.Roll;
import org.communityalerts.port.resident.Subscribers;
import org.communityalerts.resident.group.CountGroups;
import org.communityalerts.resident.group.CountGroupsFunction;
import org.communityalerts.resident.group.DeleteGroup;
import org.communityalerts.resident.group.EmptyGroup;
import org.communityalerts.resident.group.EndBrowser;
import org.communityalerts.resident.group.EndPauses;
import org.communityalerts.resident.group.EndPlaces;
import org.communityalerts.resident.group.KeepGroupFunction;
import org.communityalerts.resident.group.MendCounts;
import org.communityalerts.resident.group.ReadGroupsFunction;
import org.communityalerts.resident.register.FindSubscribers;
import org.communityalerts.resident.register.KeepSubscriberFunction;
import org.communityalerts.resident.register.ReadSubscribersFunction;
import org.communityalerts.resident.register.SubscriberForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.json.JsonMapper;

/** The residents on record. */
@Configuration(proxyBeanMethods = false)
public class Residents {
    /** Well inside the function's timeout in template.yaml (60 s). */
    private static final Duration EMPTYING = Duration.ofSeconds(45);

    @Bean
    AddressKey addressKey(SecretsManagerClient secrets, Settings settings, InstantSource clock) {
        return new AddressKey(new Secret(secrets, settings.get(ADDRESS_SECRET_ID), clock));
    }

    @Bean
    Contacts contacts(DynamoDbClient dynamo, Settings settings, AddressKey addressKey) {
        return new DynamoContacts(dynamo, settings.get(CONTACTS_TABLE), addressKey);
    }

    @Bean
    Subscribers subscribers(DynamoDbClient dynamo, Settings settings, AddressKey addressKey) {
        var tables = new DynamoSubscribers.Tables(
                settings.get(SUBSCRIBERS_TABLE),
                settings.get(AUDIENCE_TABLE),
                settings.get(CONTACTS_TABLE),
                settings.get(GROUPS_TABLE));
        return new DynamoSubscribers(dynamo, tables, addressKey);
    }

    @Bean
    Roll roll(DynamoDbClient dynamo, Settings settings, Subscribers subscribers) {
        return new DynamoRoll(dynamo, settings.get(SUBSCRIBERS_TABLE), subscribers);
    }

    @Bean
    Screening screening(Places places, InstantSource clock) {
        return new Screening(places, clock);
    }

    @Bean
    ParticularsForm particularsForm(Screening screening, Groups groups) {
        return ParticularsForm.ofAnybody(screening, groups);
    }

    @Bean
    KeepSubscriberFunction keepSubscriber(
            Http http,
            ParticularsForm particularsForm,
            Subscribers subscribers,
            Contacts contacts,
            Footprints footprints,
            Replies replies,
            ReplyFiles replyFiles,
            ActLog actLog,
            Acts acts,
            Remits remits,
            Supplier<String> alertIds,
            InstantSource clock) {
        return new KeepSubscriberFunction(
                http,
                new SubscriberForm(particularsForm, clock),
                subscribers,
                new Erasure(subscribers, contacts, footprints, replies, replyFiles),
                actLog,
                acts,
                remits,
                alertIds,
                clock);
    }

    @Bean
    ReadSubscribersFunction readSubscribers(
            Http http,
            Subscribers subscribers,
            Contacts contacts,
            Roll roll,
            Frequency frequency,
            Remits remits,
            Metrics metrics) {
        return new ReadSubscribersFunction(
                http,
                subscribers,
                contacts,
                new FindSubscribers(subscribers, contacts, roll),
                remits,
                new Lookups(frequency, metrics));
    }

    @Bean
    Queue<String> emptiedGroupsQueue(SqsClient sqs, Settings settings, JsonMapper keptJson) {
        return new SqsQueue<>(sqs, settings.get(GROUPS_QUEUE_URL), keptJson);
    }

    @Bean
    KeepGroupFunction keepGroup(
            Http http, Groups groups, Alerts alerts, Queue<String> emptiedGroupsQueue, InstantSource clock) {
        return new KeepGroupFunction(http, groups, new DeleteGroup(groups, alerts, emptiedGroupsQueue), clock);
    }

    @Bean
    ReadGroupsFunction readGroups(Http http, Groups groups, Remits remits) {
        return new ReadGroupsFunction(http, groups, remits);
    }

    @Bean
    QueueFunction emptyGroup(
            JsonMapper keptJson,
            Groups groups,
            AudienceEntries audienceEntries,
            HeadCounts headCounts,
            Subscribers subscribers,
            Contacts contacts,
            ResidentActs residentActs,
            Queue<String> emptiedGroupsQueue,
            InstantSource clock) {
        var emptying = new EmptyGroup(groups, audienceEntries, subscribers, emptiedGroupsQueue, clock, EMPTYING);
        var mending = new MendCounts(groups, audienceEntries, headCounts, emptiedGroupsQueue, clock, EMPTYING);
        var pauses = new EndPauses(audienceEntries, subscribers, emptiedGroupsQueue, clock, EMPTYING);
        var places = new EndPlaces(audienceEntries, subscribers, residentActs, emptiedGroupsQueue, clock, EMPTYING);
        var browsers = new EndBrowser(contacts, subscribers, residentActs, clock);
        return QueueFunction.each(keptJson, String.class, asked -> {
            if (!mending.takes(asked) && !pauses.takes(asked) && !places.takes(asked) && !browsers.takes(asked)) {
                emptying.empty(asked);
            }
        });
    }

    @Bean
    CountGroupsFunction countGroups(
            Groups groups, HeadCounts headCounts, AudienceEntries audienceEntries, Queue<String> emptiedGroupsQueue) {
        return new CountGroupsFunction(new CountGroups(groups, headCounts, audienceEntries), emptiedGroupsQueue);
    }
}

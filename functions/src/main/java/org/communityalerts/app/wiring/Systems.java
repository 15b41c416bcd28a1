package org.communityalerts.app.wiring;

import static org.communityalerts.app.wiring.Settings.Name.ALLOWANCES_TABLE;
import static org.communityalerts.app.wiring.Settings.Name.EMAIL_SENDER;
import static org.communityalerts.app.wiring.Settings.Name.FORCE_NAME;
import static org.communityalerts.app.wiring.Settings.Name.HOOKS_QUEUE_URL;
import static org.communityalerts.app.wiring.Settings.Name.HOOKS_TO;
import static org.communityalerts.app.wiring.Settings.Name.HOOK_SECRET_ID;
import static org.communityalerts.app.wiring.Settings.Name.INTEGRATORS_TABLE;
import static org.communityalerts.app.wiring.Settings.Name.NOTICES_QUEUE_URL;
import static org.communityalerts.app.wiring.Settings.Name.PUBLIC_URL;
import static org.communityalerts.app.wiring.Settings.Name.PUSH_SECRET_ID;
import static org.communityalerts.app.wiring.Settings.Name.PUSH_SERVICES;
import static org.communityalerts.app.wiring.Settings.Name.SETTINGS_TABLE;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Predicate;
import org.communityalerts.alert.tell.TellIntegrator;
import org.communityalerts.alert.tell.TellIntegratorFunction;
import org.communityalerts.craft.reach.RecentReach;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.desk.duty.KeepWatchFunction;
import org.communityalerts.desk.duty.StaffWays;
import org.communityalerts.desk.duty.TellStaff;
import org.communityalerts.desk.integrator.IntegratorForm;
import org.communityalerts.desk.integrator.KeepIntegratorFunction;
import org.communityalerts.desk.people.KeepProfileFunction;
import org.communityalerts.desk.people.ProfileForm;
import org.communityalerts.domain.force.StaffNotice;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.form.AudienceForm;
import org.communityalerts.edge.queue.QueueFunction;
import org.communityalerts.outside.aws.dynamo.force.DynamoAllowances;
import org.communityalerts.outside.aws.dynamo.force.DynamoIntegrators;
import org.communityalerts.outside.aws.dynamo.force.DynamoNoticeLog;
import org.communityalerts.outside.aws.dynamo.force.DynamoProfiles;
import org.communityalerts.outside.aws.dynamo.force.DynamoWatches;
import org.communityalerts.outside.aws.secrets.DerivedSignatures;
import org.communityalerts.outside.aws.secrets.Secret;
import org.communityalerts.outside.aws.ses.SesNotices;
import org.communityalerts.outside.aws.sqs.QueuedNews;
import org.communityalerts.outside.aws.sqs.QueuedStaffNotices;
import org.communityalerts.outside.aws.sqs.SqsQueue;
import org.communityalerts.outside.aws.sqs.SqsRedelivery;
import org.communityalerts.outside.hook.Destinations;
import org.communityalerts.outside.hook.OnePost;
import org.communityalerts.outside.hook.push.PushPost;
import org.communityalerts.outside.hook.push.PushServices;
import org.communityalerts.outside.hook.push.WebPushes;
import org.communityalerts.port.Queue;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.audience.Places;
import org.communityalerts.port.delivery.Provider;
import org.communityalerts.port.force.HookSignatures;
import org.communityalerts.port.force.Integrators;
import org.communityalerts.port.force.NewsPublisher;
import org.communityalerts.port.force.NoticeLog;
import org.communityalerts.port.force.People;
import org.communityalerts.port.force.Profiles;
import org.communityalerts.port.force.Pushes;
import org.communityalerts.port.force.StaffNotices;
import org.communityalerts.port.force.Watches;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.json.JsonMapper;

/** Other systems, and people with limits: which were let in, how far each may go, and what they are told. */
@Configuration(proxyBeanMethods = false)
public class Systems {
    private static final String THIS_MACHINE = "this-machine";
    /** Well inside the function's timeout in template.yaml (15 s). */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    @Bean
    Integrators integrators(DynamoDbClient dynamo, Settings settings, JsonMapper keptJson) {
        return new DynamoIntegrators(dynamo, settings.get(INTEGRATORS_TABLE), keptJson);
    }

    @Bean
    DynamoAllowances allowances(DynamoDbClient dynamo, Settings settings, InstantSource clock) {
        return new DynamoAllowances(dynamo, settings.get(ALLOWANCES_TABLE), clock);
    }

    @Bean
    Profiles profiles(DynamoDbClient dynamo, Settings settings, JsonMapper keptJson) {
        return new DynamoProfiles(dynamo, settings.get(INTEGRATORS_TABLE), keptJson);
    }

    @Bean
    Remits remits(Integrators integrators, Profiles profiles, Targeting targeting, RecentReach recentReach) {
        return new Remits(integrators, profiles, targeting, recentReach::everybody);
    }

    @Bean
    KeepProfileFunction keepProfile(
            Http http,
            AudienceForm audienceForm,
            Places places,
            Profiles profiles,
            People people,
            InstantSource clock) {
        return new KeepProfileFunction(http, new ProfileForm(audienceForm, places), profiles, people, clock);
    }

    @Bean
    Destinations destinations(Settings settings) {
        return new Destinations(settings.get(HOOKS_TO).equals(THIS_MACHINE));
    }

    @Bean
    HookSignatures hookSignatures(SecretsManagerClient secrets, Settings settings, InstantSource clock) {
        return new DerivedSignatures(new Secret(secrets, settings.get(HOOK_SECRET_ID), clock));
    }

    @Bean
    NewsPublisher newsPublisher(SqsClient sqs, Settings settings, JsonMapper keptJson) {
        return new QueuedNews(new SqsQueue<>(sqs, settings.get(HOOKS_QUEUE_URL), keptJson));
    }

    @Bean
    Queue<StaffNotice> noticesQueue(SqsClient sqs, Settings settings, JsonMapper keptJson) {
        return new SqsQueue<>(sqs, settings.get(NOTICES_QUEUE_URL), keptJson);
    }

    @Bean
    StaffNotices staffNotices(Queue<StaffNotice> noticesQueue) {
        return new QueuedStaffNotices(noticesQueue);
    }

    @Bean
    Watches watches(DynamoDbClient dynamo, Settings settings, JsonMapper keptJson) {
        return new DynamoWatches(dynamo, settings.get(SETTINGS_TABLE), keptJson);
    }

    @Bean
    NoticeLog told(DynamoDbClient dynamo, Settings settings, InstantSource clock) {
        return new DynamoNoticeLog(dynamo, settings.get(ALLOWANCES_TABLE), clock);
    }

    @Bean
    Destinations pushServices(Destinations destinations, Settings settings) {
        return destinations.only(PushServices.and(settings.orEmpty(PUSH_SERVICES)));
    }

    @Bean
    PushPost pushPost(Destinations pushServices, SecretsManagerClient secrets, Settings settings, InstantSource clock) {
        var secret = new Secret(secrets, settings.get(PUSH_SECRET_ID), clock);
        var post = new OnePost(pushServices, PATIENCE);
        return new PushPost(post, secret::get, settings.get(EMAIL_SENDER), clock);
    }

    @Bean
    Pushes pushes(PushPost pushPost) {
        return new WebPushes(pushPost);
    }

    @Bean
    QueueFunction tellStaff(
            JsonMapper keptJson,
            People people,
            Watches watches,
            NoticeLog told,
            Pushes pushes,
            Provider texts,
            Queue<StaffNotice> noticesQueue,
            SesV2Client ses,
            Settings settings) {
        var ways = new StaffWays(
                pushes,
                new SesNotices(ses, settings.get(EMAIL_SENDER)),
                texts,
                keptJson::writeValueAsString,
                settings.get(FORCE_NAME),
                settings.get(PUBLIC_URL));
        var useCase = new TellStaff(people, watches, told, ways, noticesQueue);
        return QueueFunction.each(keptJson, StaffNotice.class, useCase::tell);
    }

    @Bean
    KeepWatchFunction keepWatch(
            Http http, Watches watches, NoticeLog told, Pushes pushes, Predicate<String> reachable) {
        return new KeepWatchFunction(http, watches, told, pushes, reachable);
    }

    static boolean fits(Destinations destinations, String address) {
        try {
            return destinations.fit(URI.create(address));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Bean
    TellIntegratorFunction tellIntegrator(
            JsonMapper keptJson,
            Alerts alerts,
            Integrators integrators,
            HookSignatures hookSignatures,
            Destinations destinations,
            SqsClient sqs,
            Settings settings,
            InstantSource clock) {
        var hooks = new OnePost(destinations, PATIENCE);
        var useCase =
                new TellIntegrator(alerts, integrators, hookSignatures, hooks, keptJson::writeValueAsString, clock);
        return new TellIntegratorFunction(keptJson, useCase, new SqsRedelivery(sqs, settings.get(HOOKS_QUEUE_URL)));
    }

    @Bean
    KeepIntegratorFunction keepIntegrator(
            Http http,
            AudienceForm audienceForm,
            Destinations destinations,
            Integrators integrators,
            HookSignatures hookSignatures,
            InstantSource clock) {
        var form = new IntegratorForm(audienceForm, destinations::fit);
        return new KeepIntegratorFunction(http, form, integrators, hookSignatures, clock);
    }
}

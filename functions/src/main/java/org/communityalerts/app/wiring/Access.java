package org.communityalerts.app.wiring;

import static org.communityalerts.app.wiring.Settings.Name.ACTS_QUEUE_URL;
import static org.communityalerts.app.wiring.Settings.Name.AUDIT_BUCKET;
import static org.communityalerts.app.wiring.Settings.Name.AUDIT_KEPT_DAYS;
import static org.communityalerts.app.wiring.Settings.Name.AUDIT_KEY_ID;
import static org.communityalerts.app.wiring.Settings.Name.AUDIT_TABLE;
import static org.communityalerts.app.wiring.Settings.Name.CLIENT_ID;
import static org.communityalerts.app.wiring.Settings.Name.COLOUR;
import static org.communityalerts.app.wiring.Settings.Name.EMAIL_SENDER;
import static org.communityalerts.app.wiring.Settings.Name.FORCE_NAME;
import static org.communityalerts.app.wiring.Settings.Name.FRONT_SECRET_ID;
import static org.communityalerts.app.wiring.Settings.Name.ISSUER;
import static org.communityalerts.app.wiring.Settings.Name.LOGO_URL;
import static org.communityalerts.app.wiring.Settings.Name.PEOPLE_POOL;
import static org.communityalerts.app.wiring.Settings.Name.SEARCH_SECRET_ID;
import static org.communityalerts.app.wiring.Settings.Name.SIGN_IN_URL;
import static org.communityalerts.app.wiring.Settings.Name.SMS_SENDER;
import static org.communityalerts.app.wiring.Settings.Name.TILES_URL;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.communityalerts.alert.accept.SecondPerson;
import org.communityalerts.alert.approve.DecideAlert;
import org.communityalerts.alert.approve.DecideAlertFunction;
import org.communityalerts.alert.approve.TellSupervisors;
import org.communityalerts.craft.reach.AudienceCount;
import org.communityalerts.craft.reach.EarlierAlerts;
import org.communityalerts.craft.reach.Estimate;
import org.communityalerts.craft.reach.Estimator;
import org.communityalerts.craft.reach.HourlyReach;
import org.communityalerts.craft.reach.RecentReach;
import org.communityalerts.craft.reach.WithinBudget;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.desk.audit.DayPages;
import org.communityalerts.desk.audit.ExportAudit;
import org.communityalerts.desk.audit.ExportAuditFunction;
import org.communityalerts.desk.audit.KeyPages;
import org.communityalerts.desk.audit.ReadAuditFunction;
import org.communityalerts.desk.people.ReadPeopleFunction;
import org.communityalerts.desk.settings.ChangeSettings;
import org.communityalerts.desk.settings.KeepSettingsFunction;
import org.communityalerts.desk.settings.ReadConfigurationFunction;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.force.Act;
import org.communityalerts.domain.force.Retention;
import org.communityalerts.edge.Acts;
import org.communityalerts.edge.FrontGate;
import org.communityalerts.edge.Guard;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.IntegratorGate;
import org.communityalerts.edge.Permissions;
import org.communityalerts.edge.queue.QueueFunction;
import org.communityalerts.outside.aws.dynamo.force.DynamoAuditTrail;
import org.communityalerts.outside.aws.identity.CognitoPeople;
import org.communityalerts.outside.aws.identity.RecentPeople;
import org.communityalerts.outside.aws.kms.KmsSeal;
import org.communityalerts.outside.aws.s3.S3AuditArchive;
import org.communityalerts.outside.aws.secrets.KeyedHash;
import org.communityalerts.outside.aws.secrets.Secret;
import org.communityalerts.outside.aws.ses.SesNotices;
import org.communityalerts.outside.aws.sqs.SqsQueue;
import org.communityalerts.outside.hook.Destinations;
import org.communityalerts.outside.hook.push.PushPost;
import org.communityalerts.port.Queue;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Site;
import org.communityalerts.port.audience.Groups;
import org.communityalerts.port.force.ActLog;
import org.communityalerts.port.force.Allowances;
import org.communityalerts.port.force.AuditTrail;
import org.communityalerts.port.force.Integrators;
import org.communityalerts.port.force.NoticeLog;
import org.communityalerts.port.force.People;
import org.communityalerts.port.force.Profiles;
import org.communityalerts.port.force.SettingsBook;
import org.communityalerts.port.force.StaffNotices;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.json.JsonMapper;

/** Who may do what, what was done, and what the force has settled for itself. */
@Configuration(proxyBeanMethods = false)
public class Access {
    @Bean
    Http http(
            ActLog actLog,
            Acts acts,
            Integrators integrators,
            Allowances allowances,
            SecretsManagerClient secrets,
            Settings settings,
            InstantSource clock) {
        var guard = new Guard(actLog, acts, clock);
        var integratorGate = new IntegratorGate(integrators, allowances, guard);
        var secret = new Secret(secrets, settings.get(FRONT_SECRET_ID), clock);
        return new Http(new FrontGate(secret, integratorGate));
    }

    @Bean
    Acts acts(JsonMapper keptJson, ObjectProvider<KeyedHash> searchHash, InstantSource clock) {
        return new Acts(keptJson, text -> searchHash.getObject().apply(text), clock);
    }

    /** What is said on the audit trail of what was searched for. */
    @Bean
    KeyedHash searchHash(SecretsManagerClient secrets, Settings settings, InstantSource clock) {
        return new KeyedHash(new Secret(secrets, settings.get(SEARCH_SECRET_ID), clock));
    }

    @Bean
    Queue<Act> actsQueue(SqsClient sqs, Settings settings, JsonMapper keptJson) {
        return new SqsQueue<>(sqs, settings.get(ACTS_QUEUE_URL), keptJson);
    }

    @Bean
    ActLog actLog(Queue<Act> actsQueue) {
        return act -> actsQueue.send(List.of(act));
    }

    @Bean
    QueueFunction writeAudit(JsonMapper keptJson, AuditTrail auditTrail) {
        return QueueFunction.each(keptJson, Act.class, auditTrail::write);
    }

    @Bean
    AuditTrail auditTrail(DynamoDbClient dynamo, Settings settings, JsonMapper keptJson, InstantSource clock) {
        var kept = Retention.some(settings.number(AUDIT_KEPT_DAYS));
        return new DynamoAuditTrail(dynamo, settings.get(AUDIT_TABLE), keptJson, kept, clock);
    }

    @Bean
    People people(CognitoIdentityProviderClient cognito, Settings settings) {
        return new CognitoPeople(cognito, settings.get(PEOPLE_POOL), Permissions.roles());
    }

    @Bean
    SecondPerson secondPerson(
            RecentReach recentReach,
            HourlyReach hourlyReach,
            WithinBudget withinBudget,
            SettingsBook settingsBook,
            TextFrame frame,
            InstantSource clock) {
        return new SecondPerson(recentReach, hourlyReach, withinBudget, settingsBook, frame, clock);
    }

    @Bean
    DecideAlertFunction decideAlert(
            Http http,
            Alerts alerts,
            Queue<String> alertsQueue,
            People people,
            SesV2Client ses,
            Settings settings,
            StaffNotices staffNotices,
            NoticeLog told,
            AudienceCount audienceCount,
            EarlierAlerts earlierAlerts,
            WithinBudget withinBudget,
            Remits remits,
            SettingsBook settingsBook,
            TextFrame frame,
            InstantSource clock) {
        Function<Alert, Estimate> count = asked -> {
            Alert alert = earlierAlerts.byNow(asked);
            return new Estimator(frame, settingsBook.now())
                    .estimate(audienceCount.apply(alert.audience()), alert, clock.instant());
        };
        var notices = new SesNotices(ses, settings.get(EMAIL_SENDER));
        return new DecideAlertFunction(
                http,
                new DecideAlert(alerts, people, count, withinBudget, remits, alertsQueue, clock),
                new TellSupervisors(people, notices),
                staffNotices,
                told);
    }

    @Bean
    ExportAuditFunction exportAudit(
            AuditTrail auditTrail,
            S3Client s3,
            KmsClient kms,
            Settings settings,
            Site site,
            KeyPages keyPages,
            JsonMapper keptJson,
            InstantSource clock) {
        var archive = new S3AuditArchive(s3, settings.get(AUDIT_BUCKET), keptJson);
        var seal = new KmsSeal(kms, settings.get(AUDIT_KEY_ID));
        return new ExportAuditFunction(new ExportAudit(
                auditTrail, archive, seal, new DayPages(site, settings.get(FORCE_NAME)), keyPages, clock));
    }

    @Bean
    ReadAuditFunction readAudit(Http http, AuditTrail auditTrail, InstantSource clock) {
        return new ReadAuditFunction(http, auditTrail, clock);
    }

    @Bean
    KeepSettingsFunction keepSettings(
            Http http, SettingsBook settingsBook, People people, Destinations destinations, InstantSource clock) {
        var useCase = new ChangeSettings(settingsBook, people, clock);
        return new KeepSettingsFunction(http, settingsBook, useCase, destinations::fit);
    }

    @Bean
    ReadConfigurationFunction readConfiguration(Http http, Groups groups, Settings settings, PushPost pushPost) {
        var configuration = Map.of(
                "forceName", settings.get(FORCE_NAME),
                "colour", settings.get(COLOUR),
                "logoUrl", settings.orEmpty(LOGO_URL),
                "tilesUrl", settings.orEmpty(TILES_URL),
                "issuer", settings.get(ISSUER),
                "clientId", settings.get(CLIENT_ID),
                "signInUrl", settings.get(SIGN_IN_URL),
                "textsFrom", settings.get(SMS_SENDER));
        return new ReadConfigurationFunction(http, groups, configuration, pushPost::key);
    }

    @Bean
    ReadPeopleFunction readPeople(Http http, People people, Profiles profiles, InstantSource clock) {
        return new ReadPeopleFunction(http, new RecentPeople(people, clock), profiles);
    }
}

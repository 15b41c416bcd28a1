package org.communityalerts.app;

import static org.communityalerts.app.Settings.Name.AUDIT_BUCKET;
import static org.communityalerts.app.Settings.Name.AUDIT_TABLE;
import static org.communityalerts.app.Settings.Name.DEFAULT_SETTINGS;
import static org.communityalerts.app.Settings.Name.EMAIL_SENDER;
import static org.communityalerts.app.Settings.Name.PEOPLE_POOL;
import static org.communityalerts.app.Settings.Name.PUBLIC_CONFIGURATION;
import static org.communityalerts.app.Settings.Name.SETTINGS_TABLE;

import java.time.InstantSource;
import java.util.Map;
import org.communityalerts.accept.SecondPerson;
import org.communityalerts.approve.DecideAlert;
import org.communityalerts.approve.DecideAlertFunction;
import org.communityalerts.approve.TellSupervisors;
import org.communityalerts.audit.ExportAudit;
import org.communityalerts.audit.ExportAuditFunction;
import org.communityalerts.audit.ReadAuditFunction;
import org.communityalerts.aws.CognitoPeople;
import org.communityalerts.aws.DynamoAuditTrail;
import org.communityalerts.aws.DynamoSettings;
import org.communityalerts.aws.S3AuditArchive;
import org.communityalerts.aws.SesNotices;
import org.communityalerts.edge.Acts;
import org.communityalerts.edge.Guard;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Turnstile;
import org.communityalerts.model.Retention;
import org.communityalerts.people.ReadPeopleFunction;
import org.communityalerts.port.Alerts;
import org.communityalerts.port.Allowances;
import org.communityalerts.port.AuditTrail;
import org.communityalerts.port.Groups;
import org.communityalerts.port.Integrators;
import org.communityalerts.port.People;
import org.communityalerts.port.Queue;
import org.communityalerts.port.SettingsBook;
import org.communityalerts.reach.RecentReach;
import org.communityalerts.settings.KeepSettingsFunction;
import org.communityalerts.settings.ReadConfigurationFunction;
import org.communityalerts.wording.TextFrame;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who may do what, what was done, and what the force has settled for itself. */
@Configuration(proxyBeanMethods = false)
class Access {
    @Bean
    Http http(
            JsonMapper alertsJson,
            AuditTrail auditTrail,
            Integrators integrators,
            Allowances allowances,
            InstantSource clock) {
        var guard = new Guard(auditTrail, new Acts(alertsJson, clock), clock);
        return new Http(alertsJson, new Turnstile(integrators, allowances, guard));
    }

    @Bean
    AuditTrail auditTrail(
            DynamoDbClient dynamo, Settings settings, JsonMapper alertsJson, Retention retention, InstantSource clock) {
        return new DynamoAuditTrail(dynamo, settings.get(AUDIT_TABLE), alertsJson, retention.audit(), clock);
    }

    @Bean
    SettingsBook settingsBook(DynamoDbClient dynamo, Settings settings, JsonMapper alertsJson) {
        return new DynamoSettings(dynamo, settings.get(SETTINGS_TABLE), alertsJson, settings.get(DEFAULT_SETTINGS));
    }

    @Bean
    People people(SdkHttpClient http, Settings settings) {
        var cognito = CognitoIdentityProviderClient.builder().httpClient(http).build();
        return new CognitoPeople(cognito, settings.get(PEOPLE_POOL));
    }

    @Bean
    SecondPerson secondPerson(
            RecentReach recentReach, SettingsBook settingsBook, TextFrame frame, InstantSource clock) {
        return new SecondPerson(recentReach, settingsBook, frame, clock);
    }

    @Bean
    DecideAlertFunction decideAlert(
            Http http,
            Alerts alerts,
            Queue<String> alertsQueue,
            People people,
            SesV2Client ses,
            Settings settings,
            InstantSource clock) {
        var notices = new SesNotices(ses, settings.get(EMAIL_SENDER));
        return new DecideAlertFunction(
                http, new DecideAlert(alerts, alertsQueue, clock), new TellSupervisors(people, notices));
    }

    @Bean
    ExportAuditFunction exportAudit(
            AuditTrail auditTrail, S3Client s3, Settings settings, JsonMapper alertsJson, InstantSource clock) {
        var archive = new S3AuditArchive(s3, settings.get(AUDIT_BUCKET), alertsJson);
        return new ExportAuditFunction(new ExportAudit(auditTrail, archive, clock));
    }

    @Bean
    ReadAuditFunction readAudit(Http http, AuditTrail auditTrail, InstantSource clock) {
        return new ReadAuditFunction(http, auditTrail, clock);
    }

    @Bean
    KeepSettingsFunction keepSettings(Http http, SettingsBook settingsBook) {
        return new KeepSettingsFunction(http, settingsBook);
    }

    @Bean
    ReadConfigurationFunction readConfiguration(Http http, Groups groups, Settings settings, JsonMapper alertsJson) {
        Map<String, String> configuration =
                alertsJson.readValue(settings.get(PUBLIC_CONFIGURATION), new TypeReference<>() {});
        return new ReadConfigurationFunction(http, groups, configuration);
    }

    @Bean
    ReadPeopleFunction readPeople(Http http, People people) {
        return new ReadPeopleFunction(http, people);
    }
}

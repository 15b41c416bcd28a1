package org.communityalerts.app.wiring;

import static org.communityalerts.app.wiring.Settings.Name.*;
import static org.communityalerts.app.wiring.Settings.Name.DEFAULT_SETTINGS;
import static org.communityalerts.app.wiring.Settings.Name.SETTINGS_TABLE;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;
import org.communityalerts.app.Handler;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.domain.audience.Slice;
import org.communityalerts.domain.force.ForceSettings;
import org.communityalerts.domain.force.Retention;
import org.communityalerts.edge.json.Json;
import org.communityalerts.outside.aws.dynamo.alert.DynamoAlerts;
import org.communityalerts.outside.aws.dynamo.alert.DynamoIncidents;
import org.communityalerts.outside.aws.dynamo.alert.DynamoTallies;
import org.communityalerts.outside.aws.dynamo.delivery.BatchedDeliveries;
import org.communityalerts.outside.aws.dynamo.force.DynamoSettings;
import org.communityalerts.outside.aws.dynamo.resident.DynamoAudience;
import org.communityalerts.outside.aws.dynamo.resident.DynamoGroups;
import org.communityalerts.outside.aws.dynamo.resident.DynamoHeadCounts;
import org.communityalerts.outside.aws.s3.S3Readings;
import org.communityalerts.outside.aws.sqs.SqsQueue;
import org.communityalerts.port.Metrics;
import org.communityalerts.port.Queue;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Incidents;
import org.communityalerts.port.audience.AudienceEntries;
import org.communityalerts.port.audience.Groups;
import org.communityalerts.port.audience.HeadCounts;
import org.communityalerts.port.audience.Places;
import org.communityalerts.port.delivery.Deliveries;
import org.communityalerts.port.delivery.Readings;
import org.communityalerts.port.delivery.Tallies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.json.JsonMapper;

/** Which adapter serves each port. */
@Configuration(proxyBeanMethods = false)
public class Ports {
    @Bean
    Settings settings(Environment environment) {
        return new Settings(environment::getProperty);
    }

    /** Ids in the order of time (UUID version 7, RFC 9562). */
    @Bean
    Supplier<String> alertIds() {
        NoArgGenerator generator = Generators.timeBasedEpochRandomGenerator();
        return () -> generator.generate().toString();
    }

    /** The same, as if made at that moment: an alert that waits for its time comes after those that go before it. */
    @Bean
    Function<Instant, String> idsInTime() {
        TimeBasedEpochRandomGenerator generator = Generators.timeBasedEpochRandomGenerator();
        return moment -> generator.construct(moment.toEpochMilli()).toString();
    }

    /** For what we write and read again ourselves, which another version may have written. */
    @Bean
    JsonMapper keptJson() {
        return Json.kept();
    }

    /** The deployment's defaults come with this version, so a word there that it does not know is a mistake. */
    @Bean
    DynamoSettings settingsBook(DynamoDbClient dynamo, Settings settings, JsonMapper keptJson) {
        var defaults = Json.mapper().readValue(settings.get(DEFAULT_SETTINGS), ForceSettings.class);
        return new DynamoSettings(dynamo, settings.get(SETTINGS_TABLE), keptJson, defaults);
    }

    @Bean
    Places places() {
        return PlacesFile.forceArea();
    }

    @Bean
    Alerts alerts(DynamoDbClient dynamo, Settings settings, JsonMapper keptJson) {
        return new DynamoAlerts(dynamo, settings.get(ALERTS_TABLE), keptJson);
    }

    @Bean
    Incidents incidents(DynamoDbClient dynamo, Settings settings) {
        return new DynamoIncidents(dynamo, settings.get(ALERTS_TABLE));
    }

    @Bean
    Tallies tallies(DynamoDbClient dynamo, Settings settings, InstantSource clock) {
        return new DynamoTallies(dynamo, settings.get(TALLIES_TABLE), clock);
    }

    @Bean
    Deliveries deliveries(DynamoDbClient dynamo, Settings settings) {
        var kept = Retention.pastAnAlert(settings.number(DELIVERIES_KEPT_DAYS));
        return new BatchedDeliveries(dynamo, settings.get(DELIVERIES_TABLE), kept);
    }

    @Bean
    Readings readings(S3Client s3, Settings settings, JsonMapper keptJson) {
        return new S3Readings(s3, settings.get(RECORDINGS_BUCKET), keptJson);
    }

    @Bean
    AudienceEntries audienceEntries(DynamoDbClient dynamo, Settings settings) {
        return new DynamoAudience(dynamo, settings.get(AUDIENCE_TABLE));
    }

    @Bean
    HeadCounts headCounts(DynamoDbClient dynamo, Settings settings) {
        return new DynamoHeadCounts(dynamo, settings.get(AUDIENCE_TABLE));
    }

    @Bean
    Groups groups(DynamoDbClient dynamo, Settings settings) {
        return new DynamoGroups(dynamo, settings.get(GROUPS_TABLE));
    }

    @Bean
    Queue<String> alertsQueue(SqsClient sqs, Settings settings, JsonMapper keptJson) {
        return new SqsQueue<>(sqs, settings.get(ALERTS_QUEUE_URL), keptJson);
    }

    @Bean
    Queue<Slice> slicesQueue(SqsClient sqs, Settings settings, JsonMapper keptJson) {
        return new SqsQueue<>(sqs, settings.get(SLICES_QUEUE_URL), keptJson);
    }

    /** The handler's own: it writes down what was counted when an invocation is over. */
    @Bean
    Metrics metrics() {
        return Handler.METRICS;
    }
}

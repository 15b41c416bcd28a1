package org.communityalerts.app.wiring;

import static org.communityalerts.app.wiring.Settings.Name.TEMPLATES_TABLE;
import static org.communityalerts.app.wiring.Settings.Name.USAGE_TABLE;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.communityalerts.craft.feed.FeedReader;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.desk.feed.ReadFeeds;
import org.communityalerts.desk.feed.ReadFeedsFunction;
import org.communityalerts.desk.feed.WorkBulletinsFunction;
import org.communityalerts.desk.report.CountUsage;
import org.communityalerts.desk.report.CountUsageFunction;
import org.communityalerts.desk.report.ReportUsageFunction;
import org.communityalerts.desk.report.UsageCount;
import org.communityalerts.desk.template.KeepTemplatesFunction;
import org.communityalerts.desk.template.TemplateForm;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.form.AlertForm;
import org.communityalerts.edge.form.AudienceForm;
import org.communityalerts.edge.form.DraftForm;
import org.communityalerts.outside.aws.dynamo.alert.DynamoBulletins;
import org.communityalerts.outside.aws.dynamo.alert.DynamoTemplates;
import org.communityalerts.outside.aws.dynamo.alert.DynamoUsage;
import org.communityalerts.outside.hook.Destinations;
import org.communityalerts.outside.hook.OneGet;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Bulletins;
import org.communityalerts.port.alert.Templates;
import org.communityalerts.port.alert.UsageBook;
import org.communityalerts.port.audience.Places;
import org.communityalerts.port.delivery.Tallies;
import org.communityalerts.port.force.SettingsBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.json.JsonMapper;

/** What is kept before and after alerts: those to begin from, and what they used up. */
@Configuration(proxyBeanMethods = false)
public class Reports {
    /** Another authority's server may be slow when everybody asks it. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    @Bean
    Templates templates(DynamoDbClient dynamo, Settings settings) {
        return new DynamoTemplates(dynamo, settings.get(TEMPLATES_TABLE));
    }

    @Bean
    UsageBook usageBook(DynamoDbClient dynamo, Settings settings, JsonMapper keptJson) {
        return new DynamoUsage(dynamo, settings.get(USAGE_TABLE), keptJson);
    }

    @Bean
    KeepTemplatesFunction keepTemplates(
            Http http,
            JsonMapper keptJson,
            DraftForm draftForm,
            Templates templates,
            Supplier<String> alertIds,
            InstantSource clock) {
        return new KeepTemplatesFunction(http, keptJson, new TemplateForm(draftForm), templates, alertIds, clock);
    }

    @Bean
    Bulletins bulletins(DynamoDbClient dynamo, Settings settings, JsonMapper keptJson) {
        return new DynamoBulletins(dynamo, settings.get(TEMPLATES_TABLE), keptJson);
    }

    @Bean
    WorkBulletinsFunction workBulletins(Http http, Bulletins bulletins, Alerts alerts, InstantSource clock) {
        return new WorkBulletinsFunction(http, bulletins, alerts, clock);
    }

    @Bean
    ReadFeedsFunction readFeeds(
            SettingsBook settingsBook,
            Destinations destinations,
            Places places,
            Targeting targeting,
            Bulletins bulletins,
            InstantSource clock) {
        var get = new OneGet(destinations, PATIENCE);
        var reader = new FeedReader(get, places, targeting::inForce, AlertForm.LONGEST_TITLE, clock);
        return new ReadFeedsFunction(
                new ReadFeeds(settingsBook, reader, targeting, bulletins, clock, AudienceForm.MOST_AREAS));
    }

    @Bean
    ReportUsageFunction reportUsage(Http http, UsageBook usageBook, InstantSource clock) {
        return new ReportUsageFunction(http, usageBook, clock);
    }

    @Bean
    CountUsageFunction countUsage(
            Alerts alerts,
            Tallies tallies,
            UsageBook usageBook,
            SettingsBook settingsBook,
            TextFrame frame,
            InstantSource clock) {
        return new CountUsageFunction(
                new CountUsage(alerts, tallies, usageBook, settingsBook, new UsageCount(frame), clock));
    }
}

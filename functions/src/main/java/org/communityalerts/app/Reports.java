package org.communityalerts.app;

import static org.communityalerts.app.Settings.Name.TEMPLATES_TABLE;
import static org.communityalerts.app.Settings.Name.USAGE_TABLE;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.communityalerts.aws.DynamoTemplates;
import org.communityalerts.aws.DynamoUsage;
import org.communityalerts.edge.Http;
import org.communityalerts.form.DraftForm;
import org.communityalerts.port.Alerts;
import org.communityalerts.port.SettingsBook;
import org.communityalerts.port.Tallies;
import org.communityalerts.port.Templates;
import org.communityalerts.port.UsageBook;
import org.communityalerts.report.CountUsage;
import org.communityalerts.report.CountUsageFunction;
import org.communityalerts.report.ReportUsageFunction;
import org.communityalerts.report.UsageCount;
import org.communityalerts.templates.KeepTemplatesFunction;
import org.communityalerts.templates.TemplateForm;
import org.communityalerts.wording.TextFrame;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.json.JsonMapper;

/** What is kept before and after alerts: those to begin from, and what they used up. */
@Configuration(proxyBeanMethods = false)
class Reports {
    @Bean
    Templates templates(DynamoDbClient dynamo, Settings settings) {
        return new DynamoTemplates(dynamo, settings.get(TEMPLATES_TABLE));
    }

    @Bean
    UsageBook usageBook(DynamoDbClient dynamo, Settings settings, JsonMapper alertsJson) {
        return new DynamoUsage(dynamo, settings.get(USAGE_TABLE), alertsJson);
    }

    @Bean
    KeepTemplatesFunction keepTemplates(
            Http http, JsonMapper alertsJson, DraftForm draftForm, Templates templates, Supplier<String> alertIds) {
        return new KeepTemplatesFunction(http, alertsJson, new TemplateForm(draftForm), templates, alertIds);
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

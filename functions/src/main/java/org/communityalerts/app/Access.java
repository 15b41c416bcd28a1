package org.communityalerts.app;

import static org.communityalerts.app.Settings.Name.DEFAULT_SETTINGS;
import static org.communityalerts.app.Settings.Name.SETTINGS_TABLE;

import org.communityalerts.aws.DynamoSettings;
import org.communityalerts.port.SettingsBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.json.JsonMapper;

/** Who may do what, and what the force has settled for itself. */
@Configuration(proxyBeanMethods = false)
class Access {
    @Bean
    SettingsBook settingsBook(DynamoDbClient dynamo, Settings settings, JsonMapper alertsJson) {
        return new DynamoSettings(dynamo, settings.get(SETTINGS_TABLE), alertsJson, settings.get(DEFAULT_SETTINGS));
    }
}

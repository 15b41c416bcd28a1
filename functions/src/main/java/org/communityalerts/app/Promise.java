package org.communityalerts.app;

import java.time.InstantSource;
import org.communityalerts.aws.AddressKey;
import org.communityalerts.aws.DynamoClearances;
import org.communityalerts.edge.Http;
import org.communityalerts.port.Alerts;
import org.communityalerts.port.Clearances;
import org.communityalerts.port.Tallies;
import org.communityalerts.stop.StopAlert;
import org.communityalerts.stop.StopAlertFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What keeps the promise of sending: never nobody, never twice, never after a stop. */
@Configuration(proxyBeanMethods = false)
class Promise {
    @Bean
    Clearances clearances(DynamoDbClient dynamo, Settings settings, AddressKey addressKey) {
        return new DynamoClearances(
                dynamo,
                settings.get(Settings.Name.ALERTS_TABLE),
                settings.get(Settings.Name.CONTACTS_TABLE),
                addressKey);
    }

    @Bean
    StopAlertFunction stopAlert(Http http, Alerts alerts, Tallies tallies, InstantSource clock) {
        return new StopAlertFunction(http, new StopAlert(alerts, tallies, clock));
    }
}

package org.communityalerts.app;

import static org.communityalerts.app.Settings.Name.ADDRESS_SECRET_ID;
import static org.communityalerts.app.Settings.Name.AUDIENCE_TABLE;
import static org.communityalerts.app.Settings.Name.CONTACTS_TABLE;
import static org.communityalerts.app.Settings.Name.SUBSCRIBERS_TABLE;

import java.time.InstantSource;
import org.communityalerts.aws.AddressKey;
import org.communityalerts.aws.DynamoContacts;
import org.communityalerts.aws.DynamoSubscribers;
import org.communityalerts.aws.Secret;
import org.communityalerts.port.Contacts;
import org.communityalerts.port.Subscribers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** The residents on record. */
@Configuration(proxyBeanMethods = false)
class Residents {
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
                settings.get(SUBSCRIBERS_TABLE), settings.get(AUDIENCE_TABLE), settings.get(CONTACTS_TABLE));
        return new DynamoSubscribers(dynamo, tables, addressKey);
    }
}

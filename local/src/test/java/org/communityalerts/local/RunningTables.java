package org.communityalerts.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.communityalerts.local.aws.DynamoDbServer;
import org.communityalerts.local.aws.Tables;
import org.communityalerts.local.template.Names;
import org.communityalerts.local.template.Template;
import org.communityalerts.local.template.Types;
import org.communityalerts.outside.aws.dynamo.resident.AddressKey;
import org.communityalerts.outside.aws.dynamo.resident.DynamoContacts;
import org.communityalerts.outside.aws.dynamo.resident.DynamoRoll;
import org.communityalerts.outside.aws.dynamo.resident.DynamoSubscribers;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The template's tables in a DynamoDB Local of their own, or in the LocalStack that LOCALSTACK_URL names, for tests of what
 * the adapters do there.
 */
public final class RunningTables {
    public static final AddressKey KEYS = new AddressKey(() -> "a secret");

    private static DynamoDbClient dynamo;
    private static String url;

    private RunningTables() {}

    /** A client to the tables, which are made if they are not yet. */
    public static synchronized DynamoDbClient dynamo() {
        if (dynamo == null) {
            try {
                start();
            } catch (Exception e) {
                throw new IllegalStateException("the tables did not start", e);
            }
        }
        return dynamo;
    }

    /** Where the tables are, for a process of its own. */
    public static synchronized String url() {
        dynamo();
        return url;
    }

    /** Another client to tables there. */
    public static DynamoDbClient client(String url) {
        return DynamoDbClient.builder()
                .httpClient(UrlConnectionHttpClient.builder()
                        .socketTimeout(Duration.ofSeconds(60))
                        .build())
                .endpointOverride(URI.create(url))
                // Not the platform's: in LocalStack another region has tables of its own.
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .build();
    }

    public static DynamoSubscribers subscribers() {
        var tables = new DynamoSubscribers.Tables("SubscribersTable", "AudienceTable", "ContactsTable", "GroupsTable");
        return new DynamoSubscribers(dynamo(), tables, KEYS);
    }

    public static DynamoContacts contacts() {
        return new DynamoContacts(dynamo(), "ContactsTable", KEYS);
    }

    public static DynamoRoll roll() {
        return new DynamoRoll(dynamo(), "SubscribersTable", subscribers());
    }

    private static void start() throws Exception {
        Path project = RunningPlatform.PROJECT;
        url = url(project);
        dynamo = client(url);
        var parameters = new PlatformConfig(project, 0, null).parameters("http://127.0.0.1:1", "http://127.0.0.1:2");
        var template = Template.read(project, parameters, new Names("http://127.0.0.1:3"));
        var tables = new Tables(dynamo);
        template.all(Types.TABLE).forEach(tables::create);
    }

    private static String url(Path project) throws Exception {
        String localStack = System.getenv("LOCALSTACK_URL");
        if (localStack != null) {
            return localStack;
        }
        var server = new DynamoDbServer(project.resolve("dynamodb-local/target/classpath.txt"), null);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server.url();
    }
}

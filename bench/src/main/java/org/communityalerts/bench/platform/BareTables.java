package org.communityalerts.bench.platform;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.local.PlatformConfig;
import org.communityalerts.local.aws.DynamoDbServer;
import org.communityalerts.local.aws.SqsServer;
import org.communityalerts.local.aws.Tables;
import org.communityalerts.local.template.Names;
import org.communityalerts.local.template.Template;
import org.communityalerts.local.template.Types;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The template's tables in DynamoDB Local and queues in ElasticMQ, without functions around them. */
public final class BareTables implements AutoCloseable {
    public static final String AUDIENCE = "AudienceTable";

    public final DynamoDbClient dynamo;
    public final SqsClient sqs;
    private final DynamoDbServer tables;
    private final SqsServer queues;

    public BareTables() throws Exception {
        this(null);
    }

    /** @param directory where the tables are kept, or null for memory */
    public BareTables(@Nullable Path directory) throws Exception {
        Path project = Path.of("").toAbsolutePath();
        tables = new DynamoDbServer(project.resolve("dynamodb-local/target/classpath.txt"), directory);
        queues = new SqsServer();
        queues.start(null);
        SdkHttpClient http = UrlConnectionHttpClient.builder()
                .socketTimeout(Duration.ofSeconds(60))
                .build();
        var credentials = StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
        dynamo = DynamoDbClient.builder()
                .httpClient(http)
                .endpointOverride(URI.create(tables.url()))
                .region(Region.of(Names.REGION))
                .credentialsProvider(credentials)
                .build();
        sqs = SqsClient.builder()
                .httpClient(http)
                .endpointOverride(URI.create(queues.url()))
                .region(Region.of(Names.REGION))
                .credentialsProvider(credentials)
                .build();
        var parameters = new PlatformConfig(project, 0, null).parameters("http://127.0.0.1:1", "http://127.0.0.1:2");
        var template = Template.read(project, parameters, new Names(queues.url()));
        var made = new Tables(dynamo);
        template.all(Types.TABLE).forEach(made::create);
    }

    public String queue(String name) {
        return sqs.createQueue(q -> q.queueName(name)).queueUrl();
    }

    /** Puts people in the Audience table, in {@code everyone} alone. */
    public void settle(List<AudienceEntry> people) {
        settle(people, people);
    }

    /**
     * Puts more people there.
     *
     * @param all whom it has then
     */
    public void settle(List<AudienceEntry> people, List<AudienceEntry> all) {
        Residents.settle(dynamo, Audience.EVERYONE, people, all);
    }

    @Override
    public void close() {
        queues.close();
        tables.close();
    }
}

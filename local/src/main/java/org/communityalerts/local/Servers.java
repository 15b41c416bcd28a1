package org.communityalerts.local;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.communityalerts.local.aws.Buckets;
import org.communityalerts.local.aws.DynamoDbServer;
import org.communityalerts.local.aws.KmsServer;
import org.communityalerts.local.aws.Queues;
import org.communityalerts.local.aws.S3Server;
import org.communityalerts.local.aws.SecretsServer;
import org.communityalerts.local.aws.SesReceiving;
import org.communityalerts.local.aws.SesServer;
import org.communityalerts.local.aws.SqsServer;
import org.communityalerts.local.aws.Tables;
import org.communityalerts.local.iam.Guard;
import org.communityalerts.local.lambda.FunctionEnvironment;
import org.communityalerts.local.oidc.PeopleServer;
import org.communityalerts.local.template.Names;
import org.communityalerts.local.template.Resource;
import org.communityalerts.local.template.Template;
import org.communityalerts.local.template.Types;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** AWS on this machine: servers that the SDK's own settings point at, and in them what the template declares. */
record Servers(
        SdkHttpClient http, SesServer ses, SesReceiving receiving, DynamoDbClient dynamo, SqsClient sqs, S3Client s3) {
    /** Longer than the queues' server has for an answer (application.conf). */
    private static final Duration LONG_POLL = Duration.ofMinutes(1);

    /** Starts them, and tells the SDK of this process where they are. */
    static Servers start(
            PlatformConfig config,
            Template template,
            Ledger ledger,
            SqsServer queues,
            ExecutorService threads,
            Parts parts)
            throws Exception {
        var dynamo = threads.submit(() -> new DynamoDbServer(
                config.project().resolve("dynamodb-local/target/classpath.txt"), config.under("dynamodb")));
        queues.start(config.under("elasticmq"));
        var ses = parts.add(new SesServer(ledger));
        property("aws.region", Names.REGION);
        property("aws.accessKeyId", S3Server.KEY);
        property("aws.secretAccessKey", S3Server.KEY);
        property("aws.endpointUrlSqs", queues.url());
        property("aws.endpointUrlSesV2", ses.url());
        property(
                "aws.endpointUrlSecretsManager",
                parts.add(SecretsServer.start(secrets(template))).url());
        property(
                "aws.endpointUrlCognitoIdentityProvider",
                parts.add(PeopleServer.start()).url());
        property("aws.endpointUrlKms", parts.add(KmsServer.start(config::under)).url());
        property(
                "aws.endpointUrlS3", parts.add(new S3Server(config.under("s3"))).url());
        property("aws.endpointUrlDynamoDb", parts.add(dynamo.get()).url());
        useOthers();
        return clients(ses, parts);
    }

    /**
     * Tables, queues and buckets are LocalStack's where LOCALSTACK_URL says it runs; tables, wherever else the SDK's own
     * setting says they are. The rest stays this machine's.
     */
    private static void useOthers() {
        String localStack = System.getenv("LOCALSTACK_URL");
        if (localStack != null) {
            property("aws.endpointUrlSqs", localStack);
            property("aws.endpointUrlS3", localStack);
            property("aws.endpointUrlDynamoDb", localStack);
            // What it checks signatures with.
            property("aws.accessKeyId", "test");
            property("aws.secretAccessKey", "test");
        }
        String tables = System.getenv("AWS_ENDPOINT_URL_DYNAMODB");
        if (tables != null) {
            property("aws.endpointUrlDynamoDb", tables);
        }
    }

    private static Servers clients(SesServer ses, Parts parts) {
        var http = UrlConnectionHttpClient.builder().socketTimeout(LONG_POLL).build();
        var s3 = parts.add(S3Client.builder().httpClient(http).build());
        return new Servers(
                http,
                ses,
                new SesReceiving(s3),
                parts.add(DynamoDbClient.builder().httpClient(http).build()),
                parts.add(SqsClient.builder().httpClient(http).build()),
                s3);
    }

    /** A client to the queues that is held to what a function may do. */
    SqsClient queuesOf(String function) {
        String key = FunctionEnvironment.ownKey(function);
        return key == null
                ? sqs
                : SqsClient.builder()
                        .httpClient(http)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(AwsBasicCredentials.create(key, Guard.secret(key))))
                        .build();
    }

    /** Creates the template's tables, queues and buckets, where they are not there yet. */
    void create(Template template) {
        var tables = new Tables(dynamo);
        template.all(Types.TABLE).forEach(tables::create);
        new Queues(sqs).create(template.all(Types.QUEUE));
        var buckets = new Buckets(s3);
        template.all(Types.BUCKET).forEach(buckets::create);
        template.all(Types.RECEIPT_RULE).forEach(receiving::keep);
    }

    private static Map<String, String> secrets(Template template) {
        var secrets = new HashMap<String, String>();
        List<Resource> declared = template.all(Types.SECRET);
        declared.forEach(secret -> secrets.put(
                secret.name(),
                secret.name().equals("TwilioSecret")
                        ? PlatformConfig.TWILIO_TOKEN
                        : PlatformConfig.secret(secret.name())));
        return secrets;
    }

    private static void property(String name, String value) {
        System.setProperty(name, value);
    }
}

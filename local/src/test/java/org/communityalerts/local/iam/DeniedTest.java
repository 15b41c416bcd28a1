package org.communityalerts.local.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.communityalerts.local.RunningPlatform;
import org.communityalerts.local.aws.S3Server;
import org.communityalerts.local.template.Names;
import org.communityalerts.local.template.Template;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** What is not granted is answered as each service would, by the servers that a function really asks. */
class DeniedTest {
    private static final String FUNCTION =
            "Denied" + UUID.randomUUID().toString().replace("-", "");
    private static final String BUCKET = "filesbucket";
    private static final String TEMPLATE = """
            Resources:
              %s:
                Type: AWS::Serverless::Function
                Properties:
                  Policies:
                    - Statement:
                        - Effect: Allow
                          Action: [s3:GetObject, s3:PutObject]
                          Resource: arn:aws:s3:::filesbucket/denied/*
            """.formatted(FUNCTION);

    private static AwsCredentialsProvider own;
    private static S3Client s3;

    @BeforeAll
    static void start() {
        RunningPlatform.get();
        Guard.hold(Template.parse(Map.of("template.yaml", TEMPLATE), Map.of(), new Names("http://127.0.0.1:1")));
        String key = Guard.key(FUNCTION);
        own = StaticCredentialsProvider.create(AwsBasicCredentials.create(key, Guard.secret(key)));
        s3 = S3Client.builder()
                .credentialsProvider(own)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    @AfterAll
    static void stop() {
        s3.close();
    }

    @Test
    void dynamodb_says_access_denied_exception() {
        try (var dynamo = DynamoDbClient.builder()
                .credentialsProvider(own)
                .httpClient(UrlConnectionHttpClient.create())
                .build()) {
            assertThatThrownBy(() -> dynamo.getItem(
                            g -> g.tableName("AlertsTable").key(Map.of("id", AttributeValue.fromS("1")))))
                    .isInstanceOfSatisfying(DynamoDbException.class, e -> {
                        assertThat(e.statusCode()).isEqualTo(400);
                        assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
                    });
        }
    }

    @Test
    void sqs_says_access_denied() {
        try (var sqs = SqsClient.builder()
                .credentialsProvider(own)
                .httpClient(UrlConnectionHttpClient.create())
                .build()) {
            String queue = System.getProperty("aws.endpointUrlSqs") + "/000000000000/AlertsQueue";
            assertThatThrownBy(() -> sqs.sendMessage(s -> s.queueUrl(queue).messageBody("x")))
                    .isInstanceOfSatisfying(SqsException.class, e -> {
                        assertThat(e.statusCode()).isEqualTo(403);
                        assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AccessDenied");
                    });
        }
    }

    @Test
    void ses_and_secrets_manager_say_access_denied_exception() {
        try (var ses = SesV2Client.builder()
                        .credentialsProvider(own)
                        .httpClient(UrlConnectionHttpClient.create())
                        .build();
                var secrets = SecretsManagerClient.builder()
                        .credentialsProvider(own)
                        .httpClient(UrlConnectionHttpClient.create())
                        .build()) {
            assertThatThrownBy(() -> ses.sendEmail(s -> s.fromEmailAddress("alerts@example.org")))
                    .isInstanceOfSatisfying(
                            SesV2Exception.class,
                            e -> assertThat(e.statusCode()).isEqualTo(403));
            assertThatThrownBy(() -> secrets.getSecretValue(g -> g.secretId("TwilioSecret")))
                    .isInstanceOfSatisfying(
                            SecretsManagerException.class,
                            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException"));
        }
    }

    @Test
    void s3_says_access_denied_and_not_even_that_there_is_no_such_object_to_whom_may_not_list_the_bucket() {
        s3.putObject(p -> p.bucket(BUCKET).key("denied/a"), RequestBody.fromString("a"));
        assertThat(s3.getObjectAsBytes(g -> g.bucket(BUCKET).key("denied/a")).asUtf8String())
                .isEqualTo("a");

        assertThatThrownBy(() -> s3.putObject(p -> p.bucket(BUCKET).key("else/a"), RequestBody.fromString("a")))
                .isInstanceOfSatisfying(S3Exception.class, DeniedTest::isDenied);
        assertThatThrownBy(() -> s3.getObjectAsBytes(g -> g.bucket(BUCKET).key("denied/none")))
                .isInstanceOfSatisfying(S3Exception.class, DeniedTest::isDenied)
                .isNotInstanceOf(NoSuchKeyException.class);
        assertThatThrownBy(() -> s3.listObjectsV2(l -> l.bucket(BUCKET)))
                .isInstanceOfSatisfying(S3Exception.class, DeniedTest::isDenied);
    }

    @Test
    void a_presigned_address_can_what_its_signer_may() throws Exception {
        try (var presigner = S3Presigner.builder()
                        .s3Client(s3)
                        .credentialsProvider(own)
                        .build();
                var http = HttpClient.newHttpClient()) {
            for (String key : new String[] {"denied/b", "else/b"}) {
                URI address = presigner
                        .presignPutObject(p -> p.signatureDuration(Duration.ofMinutes(1))
                                .putObjectRequest(o -> o.bucket(BUCKET).key(key)))
                        .url()
                        .toURI();
                var put = HttpRequest.newBuilder(address)
                        .PUT(HttpRequest.BodyPublishers.ofString("b"))
                        .build();
                var answer = http.send(put, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(key.startsWith("denied") ? 200 : 403);
                assertThat(answer.body().contains("<Code>AccessDenied</Code>")).isEqualTo(key.startsWith("else"));
            }
        }
    }

    @Test
    void nobody_signs_with_a_key_that_no_function_has() {
        var stranger = StaticCredentialsProvider.create(AwsBasicCredentials.create("STRANGER", S3Server.KEY));
        try (var strange = S3Client.builder()
                .credentialsProvider(stranger)
                .httpClient(UrlConnectionHttpClient.create())
                .build()) {
            assertThatThrownBy(() -> strange.listObjectsV2(l -> l.bucket(BUCKET)))
                    .isInstanceOfSatisfying(
                            S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(403));
        }
    }

    private static void isDenied(S3Exception e) {
        assertThat(e.statusCode()).isEqualTo(403);
        assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AccessDenied");
    }
}

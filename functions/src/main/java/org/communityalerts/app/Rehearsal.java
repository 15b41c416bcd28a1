package org.communityalerts.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;

/** AWS's clients going through their motions: what they ask is signed, written and answered in memory. */
final class Rehearsal implements SdkHttpClient {
    private static final StaticCredentialsProvider NOBODY =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("nobody", "nothing"));

    private Rehearsal() {}

    static void ofClients() {
        var id = Map.of("id", AttributeValue.fromS("nobody"));
        try (var dynamo = DynamoDbClient.builder()
                .region(Region.EU_WEST_2)
                .credentialsProvider(NOBODY)
                .httpClient(new Rehearsal())
                .build()) {
            dynamo.getItem(g -> g.tableName("none").key(id));
            dynamo.putItem(p -> p.tableName("none").item(id));
            dynamo.updateItem(u -> u.tableName("none").key(id));
            dynamo.query(q -> q.tableName("none"));
        }
        try (var sqs = SqsClient.builder()
                .region(Region.EU_WEST_2)
                .credentialsProvider(NOBODY)
                .httpClient(new Rehearsal())
                .build()) {
            // Not a message: the SDK would miss its checksum in the answer.
            sqs.getQueueUrl(q -> q.queueName("none"));
        }
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                var body = AbortableInputStream.create(new ByteArrayInputStream("{}".getBytes(UTF_8)));
                return HttpExecuteResponse.builder()
                        .response(SdkHttpResponse.builder().statusCode(200).build())
                        .responseBody(body)
                        .build();
            }

            @Override
            public void abort() {
                // There is nothing under way.
            }
        };
    }

    @Override
    public void close() {
        // There is nothing open.
    }
}

package org.communityalerts.local;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.communityalerts.local.aws.S3Server;
import org.communityalerts.local.template.Names;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform that runs on this machine at PORT, for tools that look at its tables and queues themselves. */
public final class ThisMachine {
    private static final int OK = 200;

    private ThisMachine() {}

    /**
     * From now on this JVM's SDK clients speak to that platform's servers.
     *
     * @return where the platform is
     * @throws IOException if it does not answer; the message says what to do
     */
    public static String use() throws IOException, InterruptedException {
        String url = "http://127.0.0.1:" + System.getenv().getOrDefault("PORT", "8080");
        JsonNode health = health(url);
        System.setProperty("aws.endpointUrlDynamoDb", health.path("dynamodb").asString());
        System.setProperty("aws.endpointUrlSqs", health.path("sqs").asString());
        System.setProperty("aws.endpointUrlS3", health.path("s3").asString());
        System.setProperty("aws.endpointUrlKms", health.path("kms").asString());
        System.setProperty("aws.region", Names.REGION);
        System.setProperty("aws.accessKeyId", S3Server.KEY);
        System.setProperty("aws.secretAccessKey", S3Server.KEY);
        return url;
    }

    private static JsonNode health(String url) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + "/local/health")).build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new IOException("what answers at " + url + " is not the platform: say its PORT");
            }
            return JsonMapper.shared().readTree(answer.body());
        } catch (ConnectException e) {
            throw new IOException(
                    "nothing answers at " + url + ": start the platform with make run, or say its PORT", e);
        }
    }
}

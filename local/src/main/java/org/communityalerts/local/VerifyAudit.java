package org.communityalerts.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.communityalerts.audit.AuditCheck;
import org.communityalerts.aws.DynamoAuditTrail;
import org.communityalerts.edge.Json;
import org.communityalerts.local.template.Names;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks the audit trail's chains: in AWS the table that AUDIT_TABLE names, with the SDK's own credentials and region; without
 * it the platform that runs on this machine at PORT.
 */
public final class VerifyAudit {
    private VerifyAudit() {}

    public static void main(String[] arguments) throws Exception {
        String table = System.getenv("AUDIT_TABLE");
        if (table == null || table.isBlank()) {
            table = "AuditTable";
            useThisMachine(System.getenv().getOrDefault("PORT", "8080"));
        }
        try (var http = UrlConnectionHttpClient.create();
                var dynamo = DynamoDbClient.builder().httpClient(http).build()) {
            var report = new AuditCheck(new DynamoAuditTrail(dynamo, table, Json.mapper())).check();
            report.breaks().forEach(System.out::println);
            System.out.println(report.entries() + " entries, "
                    + (report.breaks().isEmpty()
                            ? "every chain whole"
                            : report.breaks().size() + " chains broken"));
            System.exit(report.breaks().isEmpty() ? 0 : 1);
        }
    }

    private static void useThisMachine(String port) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/local/health"))
                .build();
        String health = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        System.setProperty(
                "aws.endpointUrlDynamoDb",
                JsonMapper.shared().readTree(health).path("dynamodb").asString());
        System.setProperty("aws.region", Names.REGION);
        System.setProperty("aws.accessKeyId", "local");
        System.setProperty("aws.secretAccessKey", "local");
    }
}

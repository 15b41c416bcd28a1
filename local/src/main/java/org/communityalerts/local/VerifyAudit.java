package org.communityalerts.local;

import org.communityalerts.audit.AuditCheck;
import org.communityalerts.aws.DynamoAuditTrail;
import org.communityalerts.edge.Json;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

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
            ThisMachine.use();
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
}

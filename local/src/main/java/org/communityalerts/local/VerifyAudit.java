package org.communityalerts.local;

import java.time.Duration;
import java.time.InstantSource;
import org.communityalerts.desk.audit.AuditCheck;
import org.communityalerts.edge.json.Json;
import org.communityalerts.outside.aws.dynamo.force.DynamoAuditTrail;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Checks the audit trail's chains: in AWS the table that AUDIT_TABLE names, with the SDK's own credentials and region; without
 * it the platform that runs on this machine at PORT.
 */
public final class VerifyAudit {
    /** As template.yaml's AuditKeptDays, unless the environment says otherwise. */
    private static final String USUAL_DAYS = "2557";

    private VerifyAudit() {}

    /** What is found in a table. */
    public static AuditCheck.Report check(DynamoDbClient dynamo, String table) {
        Duration kept = Duration.ofDays(Long.parseLong(System.getenv().getOrDefault("AUDIT_KEPT_DAYS", USUAL_DAYS)));
        InstantSource clock = InstantSource.system();
        var trail = new DynamoAuditTrail(dynamo, table, Json.mapper(), kept, clock);
        return new AuditCheck(trail, clock.instant().minus(kept)).check();
    }

    public static void main(String[] arguments) throws Exception {
        Command.run(VerifyAudit::work);
    }

    private static void work() throws Exception {
        String table = System.getenv("AUDIT_TABLE");
        if (table == null || table.isBlank()) {
            table = "AuditTable";
            ThisMachine.use();
        }
        try (var http = UrlConnectionHttpClient.create();
                var dynamo = DynamoDbClient.builder().httpClient(http).build()) {
            var report = check(dynamo, table);
            report.breaks().forEach(System.out::println);
            System.out.println(report.entries() + " entries, "
                    + (report.breaks().isEmpty()
                            ? "every chain whole"
                            : report.breaks().size() + " chains broken"));
            System.exit(report.breaks().isEmpty() ? 0 : 1);
        }
    }
}

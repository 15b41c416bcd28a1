package org.communityalerts.local;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.communityalerts.craft.pack.PublicHalf;
import org.communityalerts.desk.audit.AuditCheck;
import org.communityalerts.desk.audit.KeysInForce;
import org.communityalerts.edge.json.Json;
import org.communityalerts.local.template.Names;
import org.communityalerts.local.template.Types;
import org.communityalerts.outside.aws.dynamo.force.DynamoAuditTrail;
import org.communityalerts.outside.aws.kms.KmsSeal;
import org.communityalerts.outside.aws.s3.S3AuditArchive;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Checks the audit trail's chains: in AWS the table that AUDIT_TABLE names, against the bucket that AUDIT_BUCKET names and its
 * signatures by the key AUDIT_KEY_ID, and those before it by the keys whose fingerprints AUDIT_FORMER_KEYS has, with the SDK's own credentials and region; without
 * it the platform that runs on this machine at PORT.
 */
public final class VerifyAudit {
    /** As template.yaml's AuditKeptDays, unless the environment says otherwise. */
    private static final String USUAL_DAYS = "2557";

    private VerifyAudit() {}

    /** What is found in a table. */
    public static AuditCheck.Report check(DynamoDbClient dynamo, String table, Optional<AuditCheck.Against> archive) {
        Duration kept = Duration.ofDays(Long.parseLong(System.getenv().getOrDefault("AUDIT_KEPT_DAYS", USUAL_DAYS)));
        InstantSource clock = InstantSource.system();
        var trail = new DynamoAuditTrail(dynamo, table, Json.mapper(), kept, clock);
        return new AuditCheck(trail, archive, clock.instant().minus(kept)).check();
    }

    public static void main(String[] arguments) throws Exception {
        Command.run(VerifyAudit::work);
    }

    private static void work() throws Exception {
        String table = System.getenv("AUDIT_TABLE");
        String bucket = System.getenv("AUDIT_BUCKET");
        String key = System.getenv("AUDIT_KEY_ID");
        if (table == null || table.isBlank()) {
            table = "AuditTable";
            key = "AuditKey";
            bucket = Names.name("AuditBucket", Types.BUCKET);
            ThisMachine.use();
        } else if (bucket == null || key == null) {
            throw new IllegalArgumentException(
                    "AUDIT_BUCKET and AUDIT_KEY_ID are missing: the table is checked against what"
                            + " lies in the bucket, and that by the key that signs it");
        }
        try (var http = UrlConnectionHttpClient.create();
                var dynamo = DynamoDbClient.builder().httpClient(http).build();
                var s3 = S3Client.builder().httpClient(http).build();
                var kms = KmsClient.builder().httpClient(http).build()) {
            var now = new PublicHalf(new KmsSeal(kms, key).published());
            // By their hashes alone the archive's entries are compared: they may say what only another version knows.
            var archive = new S3AuditArchive(s3, bucket, Json.kept());
            KeysInForce.of(archive.keys(), now).keys().forEach(known -> System.out.println(known.said()));
            tell(check(dynamo, table, Optional.of(new AuditCheck.Against(archive, now, former()))));
        }
    }

    /** Those that the force knows to have signed before: the fingerprints of its own page of keys, with spaces or commas between. */
    private static Set<String> former() {
        String given = System.getenv().getOrDefault("AUDIT_FORMER_KEYS", "");
        return Pattern.compile("[\\s,]+")
                .splitAsStream(given.strip())
                .filter(print -> !print.isEmpty())
                .collect(Collectors.toSet());
    }

    private static void tell(AuditCheck.Report report) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        report.hashes().headMap(today).forEach((day, hash) -> System.out.println(day + " " + hash));
        report.breaks().forEach(System.out::println);
        int broken = report.breaks().size();
        String chains = broken == 0 ? "every chain whole" : broken + " chains broken";
        System.out.println(report.entries() + " entries, " + chains);
        System.exit(broken == 0 ? 0 : 1);
    }
}

package org.communityalerts.outside.aws.s3;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.communityalerts.domain.force.AuditEntry;
import org.communityalerts.port.force.AuditArchive;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import tools.jackson.databind.json.JsonMapper;

/** Days of the audit trail in a bucket under Object Lock, a JSON entry a line. */
public final class S3AuditArchive implements AuditArchive {
    private final S3Client s3;
    private final String bucket;
    private final JsonMapper json;

    public S3AuditArchive(S3Client s3, String bucket, JsonMapper json) {
        this.s3 = s3;
        this.bucket = bucket;
        this.json = json;
    }

    @Override
    public boolean has(LocalDate day) {
        try {
            s3.headObject(h -> h.bucket(bucket).key(key(day)));
            return true;
        } catch (NoSuchKeyException e) {
            return false;
        }
    }

    @Override
    public void keep(LocalDate day, List<AuditEntry> entries) {
        String lines = entries.stream()
                .map(entry -> json.writeValueAsString(entry) + "\n")
                .collect(Collectors.joining());
        // Object Lock takes no object without a checksum.
        s3.putObject(
                p -> p.bucket(bucket)
                        .key(key(day))
                        .contentType("application/x-ndjson")
                        .checksumAlgorithm(ChecksumAlgorithm.SHA256),
                RequestBody.fromString(lines));
    }

    private static String key(LocalDate day) {
        return "audit/" + day + ".jsonl";
    }
}

package org.communityalerts.outside.aws.s3;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * An object that is written while it is made, of which no more than a part is held in memory; it is there when it is finished.
 * Each part has a checksum: Object Lock takes none without.
 */
final class ObjectInParts {
    /** S3 takes no smaller one but the last. */
    private static final int PART = 5 * 1024 * 1024;

    private static final ChecksumAlgorithm CHECKSUM = ChecksumAlgorithm.SHA256;

    private final S3Client s3;
    private final String bucket;
    private final String key;
    private final String type;
    private final ByteArrayOutputStream part = new ByteArrayOutputStream();
    private final List<CompletedPart> parts = new ArrayList<>();
    private @Nullable String upload;

    ObjectInParts(S3Client s3, String bucket, String key, String type) {
        this.s3 = s3;
        this.bucket = bucket;
        this.key = key;
        this.type = type;
    }

    void write(byte[] more) {
        part.writeBytes(more);
        if (part.size() >= PART) {
            send();
        }
    }

    /** Nothing is there if this is not come to. */
    void finish() {
        if (parts.isEmpty()) {
            s3.putObject(
                    p -> p.bucket(bucket).key(key).contentType(type).checksumAlgorithm(CHECKSUM),
                    RequestBody.fromBytes(part.toByteArray()));
            return;
        }
        if (part.size() > 0) {
            send();
        }
        s3.completeMultipartUpload(
                c -> c.bucket(bucket).key(key).uploadId(upload).multipartUpload(whole -> whole.parts(parts)));
    }

    private void send() {
        if (upload == null) {
            upload = s3.createMultipartUpload(
                            c -> c.bucket(bucket).key(key).contentType(type).checksumAlgorithm(CHECKSUM))
                    .uploadId();
        }
        int number = parts.size() + 1;
        UploadPartResponse sent = s3.uploadPart(
                u -> u.bucket(bucket)
                        .key(key)
                        .uploadId(upload)
                        .partNumber(number)
                        .checksumAlgorithm(CHECKSUM),
                RequestBody.fromBytes(part.toByteArray()));
        parts.add(CompletedPart.builder()
                .partNumber(number)
                .eTag(sent.eTag())
                .checksumSHA256(sent.checksumSHA256())
                .build());
        part.reset();
    }
}

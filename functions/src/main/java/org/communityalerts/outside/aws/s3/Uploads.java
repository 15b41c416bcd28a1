package org.communityalerts.outside.aws.s3;

import java.time.Duration;
import org.communityalerts.port.Upload;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Addresses that take one file for some minutes: its length and type are signed, and any other is refused by S3 itself. */
final class Uploads {
    private static final Duration VALID = Duration.ofMinutes(15);

    private Uploads() {}

    static String address(S3Presigner presigner, String bucket, String key, Upload file) {
        return presigner
                .presignPutObject(p -> p.signatureDuration(VALID)
                        .putObjectRequest(o -> o.bucket(bucket)
                                .key(key)
                                .contentLength(file.bytes())
                                .contentType(file.type())))
                .url()
                .toString();
    }
}

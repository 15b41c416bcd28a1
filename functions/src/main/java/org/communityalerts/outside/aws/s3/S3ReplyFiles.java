package org.communityalerts.outside.aws.s3;

import java.time.Duration;
import org.communityalerts.port.reply.ReplyFiles;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** What residents spoke or showed, under a prefix of its own in the recordings' bucket. */
public final class S3ReplyFiles implements ReplyFiles {
    private static final Duration SHOWN = Duration.ofMinutes(15);

    private final S3Client s3;
    private final S3Presigner presigner;
    private final String bucket;

    public S3ReplyFiles(S3Client s3, S3Presigner presigner, String bucket) {
        this.s3 = s3;
        this.presigner = presigner;
        this.bucket = bucket;
    }

    @Override
    public void keep(String id, String type, byte[] file) {
        s3.putObject(p -> p.bucket(bucket).key(key(id)).contentType(type), RequestBody.fromBytes(file));
    }

    @Override
    public String url(String id) {
        return presigner
                .presignGetObject(p -> p.signatureDuration(SHOWN)
                        .getObjectRequest(o -> o.bucket(bucket).key(key(id))))
                .url()
                .toString();
    }

    @Override
    public void remove(String id) {
        s3.deleteObject(d -> d.bucket(bucket).key(key(id)));
    }

    private static String key(String id) {
        return "replies/" + id;
    }
}

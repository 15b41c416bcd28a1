package org.communityalerts.outside.aws.s3;

import java.time.Duration;
import org.communityalerts.port.reply.SpokenReplies;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** What residents spoke, under a prefix of its own in the recordings' bucket. */
public final class S3SpokenReplies implements SpokenReplies {
    private static final Duration LISTEN = Duration.ofMinutes(15);

    private final S3Client s3;
    private final S3Presigner presigner;
    private final String bucket;

    public S3SpokenReplies(S3Client s3, S3Presigner presigner, String bucket) {
        this.s3 = s3;
        this.presigner = presigner;
        this.bucket = bucket;
    }

    @Override
    public void keep(String id, byte[] sound) {
        s3.putObject(p -> p.bucket(bucket).key(key(id)).contentType("audio/wav"), RequestBody.fromBytes(sound));
    }

    @Override
    public String listenUrl(String id) {
        return presigner
                .presignGetObject(p -> p.signatureDuration(LISTEN)
                        .getObjectRequest(o -> o.bucket(bucket).key(key(id))))
                .url()
                .toString();
    }

    @Override
    public void remove(String id) {
        s3.deleteObject(d -> d.bucket(bucket).key(key(id)));
    }

    private static String key(String id) {
        return "spoken/" + id;
    }
}

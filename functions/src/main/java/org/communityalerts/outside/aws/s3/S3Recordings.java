package org.communityalerts.outside.aws.s3;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.communityalerts.port.Upload;
import org.communityalerts.port.alert.Recordings;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Recordings in a bucket: uploads under one prefix, what was checked under another that no upload address is for. */
public final class S3Recordings implements Recordings {
    /** As long as a call that plays it three times. */
    private static final Duration LISTEN = Duration.ofMinutes(15);

    private static final String SECONDS = "seconds";

    private final S3Client s3;
    private final S3Presigner presigner;
    private final String bucket;
    private final Duration keep;
    private final InstantSource clock;

    /** @param keep for how long; the bucket's lifecycle deletes what is older, some day after */
    public S3Recordings(S3Client s3, S3Presigner presigner, String bucket, Duration keep, InstantSource clock) {
        this.s3 = s3;
        this.presigner = presigner;
        this.bucket = bucket;
        this.keep = keep;
        this.clock = clock;
    }

    @Override
    public String uploadUrl(String id, Upload audio) {
        return Uploads.address(presigner, bucket, upload(id), audio);
    }

    @Override
    public Optional<Long> uploadedBytes(String id) {
        return head(upload(id)).map(HeadObjectResponse::contentLength);
    }

    @Override
    public byte[] uploaded(String id) {
        return s3.getObjectAsBytes(g -> g.bucket(bucket).key(upload(id))).asByteArray();
    }

    @Override
    public void keep(Kept recording, byte[] audio) {
        s3.putObject(
                p -> p.bucket(bucket)
                        .key(checked(recording.id()))
                        .contentType(recording.type())
                        .metadata(Map.of(SECONDS, Integer.toString(recording.seconds()))),
                RequestBody.fromBytes(audio));
    }

    @Override
    public Optional<Kept> kept(String id) {
        return head(checked(id))
                .filter(head -> head.lastModified().plus(keep).isAfter(clock.instant()))
                .map(head -> new Kept(
                        id, head.contentType(), Integer.parseInt(head.metadata().get(SECONDS))));
    }

    @Override
    public String listenUrl(String id) {
        return presigner
                .presignGetObject(p -> p.signatureDuration(LISTEN)
                        .getObjectRequest(o -> o.bucket(bucket).key(checked(id))))
                .url()
                .toString();
    }

    private Optional<HeadObjectResponse> head(String key) {
        try {
            return Optional.of(s3.headObject(h -> h.bucket(bucket).key(key)));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    private static String upload(String id) {
        return "uploads/" + UUID.fromString(id);
    }

    private static String checked(String id) {
        return "checked/" + UUID.fromString(id);
    }
}

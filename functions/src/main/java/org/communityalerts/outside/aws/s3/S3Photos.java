package org.communityalerts.outside.aws.s3;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.communityalerts.domain.alert.PhotoSize;
import org.communityalerts.port.Upload;
import org.communityalerts.port.alert.Photos;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Photos beside the recordings: uploads under one prefix, what was made of them under another that no upload address is for. */
public final class S3Photos implements Photos {
    private static final Duration LOOK = Duration.ofMinutes(15);

    private final S3Client s3;
    private final S3Presigner presigner;
    private final String bucket;

    public S3Photos(S3Client s3, S3Presigner presigner, String bucket) {
        this.s3 = s3;
        this.presigner = presigner;
        this.bucket = bucket;
    }

    @Override
    public String uploadUrl(String id, Upload file) {
        return Uploads.address(presigner, bucket, upload(id), file);
    }

    @Override
    public Optional<Long> uploadedBytes(String id) {
        return bytes(upload(id));
    }

    @Override
    public byte[] uploaded(String id) {
        return s3.getObjectAsBytes(g -> g.bucket(bucket).key(upload(id))).asByteArray();
    }

    /** The largest is written last: who finds it finds the others. */
    @Override
    public void keep(String id, Map<PhotoSize, byte[]> photo) {
        for (PhotoSize size : PhotoSize.values()) {
            s3.putObject(
                    p -> p.bucket(bucket).key(checked(id, size)).contentType("image/jpeg"),
                    RequestBody.fromBytes(photo.get(size)));
        }
    }

    @Override
    public Optional<byte[]> kept(String id, PhotoSize size) {
        try {
            return Optional.of(s3.getObjectAsBytes(g -> g.bucket(bucket).key(checked(id, size)))
                    .asByteArray());
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    @Override
    public String viewUrl(String id) {
        return presigner
                .presignGetObject(p -> p.signatureDuration(LOOK)
                        .getObjectRequest(o -> o.bucket(bucket).key(checked(id, PhotoSize.LARGE))))
                .url()
                .toString();
    }

    @Override
    public boolean has(String id) {
        return bytes(checked(id, PhotoSize.LARGE)).isPresent();
    }

    private Optional<Long> bytes(String key) {
        try {
            return Optional.of(s3.headObject(h -> h.bucket(bucket).key(key)).contentLength());
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    private static String upload(String id) {
        return "uploads/photos/" + UUID.fromString(id);
    }

    private static String checked(String id, PhotoSize size) {
        return "checked/photos/" + UUID.fromString(id) + "-" + size.word() + ".jpg";
    }
}

package org.communityalerts.outside.aws.s3;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import org.communityalerts.domain.delivery.Reading;
import org.communityalerts.port.delivery.Readings;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;
import tools.jackson.databind.json.JsonMapper;

/**
 * Readings in a bucket that forgets them, one object each. An object is named by what is in it, so that whoever writes the
 * same again writes over it, and whoever reads a page otherwise takes nothing away.
 */
public final class S3Readings implements Readings {
    private static final String FOLDER = "reached/";
    private static final int NAME_BYTES = 16;

    private final S3Client s3;
    private final String bucket;
    private final JsonMapper json;

    public S3Readings(S3Client s3, String bucket, JsonMapper json) {
        this.s3 = s3;
        this.bucket = bucket;
        this.json = json;
    }

    @Override
    public void keep(Reading reading) {
        byte[] content = json.writeValueAsBytes(reading);
        s3.putObject(
                p -> p.bucket(bucket)
                        .key(folder(reading.alertId()) + name(reading))
                        .contentType("application/json"),
                RequestBody.fromBytes(content));
    }

    @Override
    public Stream<Reading> each(String alertId) {
        return s3.listObjectsV2Paginator(l -> l.bucket(bucket).prefix(folder(alertId))).contents().stream()
                .map(S3Object::key)
                .map(key -> s3.getObjectAsBytes(g -> g.bucket(bucket).key(key)).asByteArray())
                .map(content -> json.readValue(content, Reading.class));
    }

    @Override
    public boolean has(String alertId) {
        return s3.listObjectsV2(l -> l.bucket(bucket).prefix(folder(alertId)).maxKeys(1))
                .hasContents();
    }

    private static String folder(String alertId) {
        return FOLDER + UUID.fromString(alertId) + "/";
    }

    /** A page's own name has a place and an id in it, which are for no address. */
    private static String name(Reading reading) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(reading.page().getBytes(StandardCharsets.UTF_8));
            reading.chunks().keySet().stream()
                    .sorted()
                    .forEach(chunk -> digest.update(("\n" + chunk).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

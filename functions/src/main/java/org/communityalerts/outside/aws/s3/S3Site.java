package org.communityalerts.outside.aws.s3;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.communityalerts.port.alert.Site;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The public pages in a bucket, which the content network reads. */
public final class S3Site implements Site {
    /** An alert that was withdrawn is gone from the network's edges in this time. */
    private static final String CACHE = "public, max-age=30";

    private final S3Client s3;
    private final String bucket;

    public S3Site(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public List<String> below(String folder) {
        return s3.listObjectsV2Paginator(l -> l.bucket(bucket).prefix(folder + "/")).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    @Override
    public void remove(String path) {
        s3.deleteObject(d -> d.bucket(bucket).key(path));
    }

    /** The edge answers 410 where it sees this mark: SiteAnswer in template.yaml. */
    @Override
    public void gone(String path, byte[] html) {
        if (!isThere(path, html)) {
            s3.putObject(
                    p -> p.bucket(bucket)
                            .key(path)
                            .contentType("text/html; charset=utf-8")
                            .cacheControl(CACHE)
                            .metadata(Map.of("gone", "yes")),
                    RequestBody.fromBytes(html));
        }
    }

    /** What is there already is left as it is: the lists are written each minute, and each writing is a version. */
    @Override
    public void write(String path, String type, byte[] content) {
        if (!isThere(path, content)) {
            s3.putObject(
                    p -> p.bucket(bucket).key(path).contentType(type).cacheControl(CACHE),
                    RequestBody.fromBytes(content));
        }
    }

    private boolean isThere(String path, byte[] content) {
        try {
            return s3.headObject(h -> h.bucket(bucket).key(path)).eTag().contains(md5(content));
        } catch (NoSuchKeyException e) {
            return false;
        }
    }

    /** S3's own tag of a file that came in one piece and is under S3's own key. */
    private static String md5(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.communityalerts.outside.aws.s3;

import org.communityalerts.port.alert.Site;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

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
    public void write(String path, String type, byte[] content) {
        s3.putObject(
                p -> p.bucket(bucket).key(path).contentType(type).cacheControl(CACHE), RequestBody.fromBytes(content));
    }
}

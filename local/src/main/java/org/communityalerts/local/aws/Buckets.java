package org.communityalerts.local.aws;

import org.communityalerts.local.template.Names;
import org.communityalerts.local.template.Resource;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;

/** Makes the template's buckets, unless an earlier run did. */
public final class Buckets {
    private final S3Client s3;

    public Buckets(S3Client s3) {
        this.s3 = s3;
    }

    public void create(Resource bucket) {
        try {
            s3.createBucket(b -> b.bucket(Names.name(bucket.name(), bucket.type())));
        } catch (BucketAlreadyOwnedByYouException e) {
            // Kept in DATA_DIR.
        }
    }
}

package org.communityalerts.local.iam;

/** What requests to S3 need: some of the bucket, most of the object. */
public final class ObjectNeeds {
    private ObjectNeeds() {}

    /** Of its head too. */
    public static Need get(String bucket, String key) {
        return of("GetObject", bucket, key);
    }

    /** Whole or in parts. */
    public static Need put(String bucket, String key) {
        return of("PutObject", bucket, key);
    }

    public static Need delete(String bucket, String key) {
        return of("DeleteObject", bucket, key);
    }

    public static Need list(String bucket) {
        return ofBucket("ListBucket", bucket);
    }

    public static Need of(String action, String bucket, String key) {
        return new Need("s3:" + action, SomeArn.object(bucket, key));
    }

    public static Need ofBucket(String action, String bucket) {
        return new Need("s3:" + action, SomeArn.bucket(bucket));
    }
}

package org.communityalerts.local.contract;

import org.communityalerts.contract.ReadingsContract;
import org.communityalerts.edge.json.Json;
import org.communityalerts.local.RunningPlatform;
import org.communityalerts.outside.aws.s3.S3Readings;
import org.communityalerts.port.delivery.Readings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.s3.S3Client;

/** The bucket holds what the maps hold. */
class ReadingsInBucketTest extends ReadingsContract {
    private S3Client s3;

    @BeforeEach
    void open() {
        RunningPlatform.get();
        s3 = S3Client.create();
    }

    @AfterEach
    void close() {
        s3.close();
    }

    @Override
    protected Readings readings() {
        return new S3Readings(s3, "recordingsbucket", Json.mapper());
    }
}

package org.communityalerts.outside.aws.s3;

import java.util.Optional;
import org.communityalerts.port.reply.MailFiles;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** E-mails where SES has put them, under a prefix of their own. */
public final class S3MailFiles implements MailFiles {
    /** A photo of ten megabytes has fourteen in an e-mail; SES takes 40. */
    private static final int LARGEST = 24 * 1024 * 1024;

    private final S3Client s3;
    private final String bucket;

    public S3MailFiles(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public Optional<byte[]> read(String file) {
        try {
            return Optional.of(
                    s3.getObjectAsBytes(g -> g.bucket(bucket).key(file).range("bytes=0-" + (LARGEST - 1)))
                            .asByteArray());
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    @Override
    public void remove(String file) {
        s3.deleteObject(d -> d.bucket(bucket).key(file));
    }
}

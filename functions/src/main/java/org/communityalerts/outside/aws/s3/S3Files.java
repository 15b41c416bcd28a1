package org.communityalerts.outside.aws.s3;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.communityalerts.port.Upload;
import org.communityalerts.port.resident.Files;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Files in a bucket that forgets them; on their way they lie on the function's own disk, not in its memory. */
public final class S3Files implements Files {
    private static final Duration VALID = Duration.ofMinutes(15);
    private static final int ANOTHER = 412;
    private static final String SHEET = "text/csv; charset=utf-8";
    private static final String NOT_THOSE = "InvalidPart";

    private final S3Client s3;
    private final S3Presigner presigner;
    private final String bucket;

    public S3Files(S3Client s3, S3Presigner presigner, String bucket) {
        this.s3 = s3;
        this.presigner = presigner;
        this.bucket = bucket;
    }

    @Override
    public String uploadUrl(String name, Upload file) {
        return Uploads.address(presigner, bucket, name, file);
    }

    @Override
    public Optional<String> version(String name) {
        try {
            return Optional.of(s3.headObject(h -> h.bucket(bucket).key(name)).eTag());
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean fetch(String name, String version, Path to) {
        try {
            s3.getObject(g -> g.bucket(bucket).key(name).ifMatch(version), ResponseTransformer.toFile(to));
            return true;
        } catch (NoSuchKeyException e) {
            return false;
        } catch (S3Exception e) {
            if (e.statusCode() == ANOTHER) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void write(String name, Consumer<OutputStream> content) {
        try {
            Path file = java.nio.file.Files.createTempFile("file", null);
            try {
                try (var out = new BufferedOutputStream(java.nio.file.Files.newOutputStream(file))) {
                    content.accept(out);
                }
                s3.putObject(
                        p -> p.bucket(bucket)
                                .key(name)
                                .contentType(name.endsWith(".zip") ? "application/zip" : SHEET)
                                .contentDisposition("attachment"),
                        RequestBody.fromFile(file));
            } finally {
                java.nio.file.Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String begin(String name) {
        return s3.createMultipartUpload(
                        c -> c.bucket(bucket).key(name).contentType(SHEET).contentDisposition("attachment"))
                .uploadId();
    }

    @Override
    public String part(String name, String upload, int number, byte[] content) {
        return s3.uploadPart(
                        u -> u.bucket(bucket).key(name).uploadId(upload).partNumber(number),
                        RequestBody.fromBytes(content))
                .eTag();
    }

    @Override
    public boolean finish(String name, String upload, List<String> parts) {
        var all = IntStream.range(0, parts.size())
                .mapToObj(i -> CompletedPart.builder()
                        .partNumber(i + 1)
                        .eTag(parts.get(i))
                        .build())
                .toList();
        try {
            s3.completeMultipartUpload(
                    c -> c.bucket(bucket).key(name).uploadId(upload).multipartUpload(whole -> whole.parts(all)));
            return true;
        } catch (NoSuchUploadException e) {
            return version(name).isPresent();
        } catch (S3Exception e) {
            if (NOT_THOSE.equals(e.awsErrorDetails().errorCode())) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public String downloadUrl(String name, String as) {
        return presigner
                .presignGetObject(p -> p.signatureDuration(VALID)
                        .getObjectRequest(o -> o.bucket(bucket)
                                .key(name)
                                .responseContentDisposition("attachment; filename=\"" + as + "\"")))
                .url()
                .toString();
    }
}

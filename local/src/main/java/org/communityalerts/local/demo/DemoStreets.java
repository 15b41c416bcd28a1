package org.communityalerts.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** The streets that the pages' map shows on this machine, as a force lays its own beside its pages. */
public final class DemoStreets {
    /** Its name at the site. */
    public static final String FILE = "bristol.pmtiles";

    private DemoStreets() {}

    /** Puts it into the site's bucket. */
    public static void lay(S3Client s3, String bucket) throws IOException {
        try (InputStream file = Objects.requireNonNull(DemoStreets.class.getResourceAsStream(FILE))) {
            s3.putObject(
                    p -> p.bucket(bucket).key(FILE).contentType("application/octet-stream"),
                    RequestBody.fromBytes(file.readAllBytes()));
        }
    }
}

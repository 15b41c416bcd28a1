package org.communityalerts.local.aws;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.communityalerts.local.iam.Guard;
import org.gaul.s3proxy.AccessGrant;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.jspecify.annotations.Nullable;

/** S3Proxy, which speaks S3. */
public final class S3Server implements AutoCloseable {
    /** The credentials of this machine's owner, who may do everything. */
    public static final String KEY = "local";

    private final S3Proxy proxy;
    private final URI endpoint;

    /** @param directory where it keeps its objects, or null for memory */
    public S3Server(@Nullable Path directory) throws Exception {
        this.endpoint = URI.create("http://127.0.0.1:" + Ports.free());
        BlobStore store = store(directory);
        this.proxy = S3Proxy.builder()
                .blobStore(store)
                .endpoint(endpoint)
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, KEY, KEY)
                .corsRules(new CrossOriginResourceSharing())
                .ignoreUnknownHeaders(true)
                .build();
        proxy.setBlobStoreLocator((identity, bucket, key) -> grant(store, identity));
        proxy.start();
    }

    /** Null for a key nobody has. */
    private static @Nullable AccessGrant grant(BlobStore store, @Nullable String key) {
        if (KEY.equals(key)) {
            return new AccessGrant(KEY, store);
        }
        return key != null && Guard.knows(key)
                ? new AccessGrant(Guard.secret(key), new GuardedStore(store, key))
                : null;
    }

    private static BlobStore store(@Nullable Path directory) throws IOException {
        if (directory == null) {
            return new TransientNio2BlobStore();
        }
        Files.createDirectories(directory);
        return new FilesystemNio2BlobStore(directory.toString());
    }

    public String url() {
        return endpoint.toString();
    }

    @Override
    public void close() throws IOException {
        try {
            proxy.stop();
        } catch (Exception e) {
            throw new IOException("S3Proxy did not stop", e);
        }
    }
}

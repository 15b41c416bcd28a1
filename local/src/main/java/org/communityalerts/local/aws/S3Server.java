package org.communityalerts.local.aws;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.gaul.s3proxy.S3Proxy;

/** S3Proxy, which speaks S3. */
public final class S3Server implements AutoCloseable {
    /** The credentials every client on this machine uses. */
    public static final String KEY = "local";

    private final S3Proxy proxy;
    private final URI endpoint;

    /** @param directory where it keeps its objects, or null for memory */
    public S3Server(Path directory) throws Exception {
        this.endpoint = URI.create("http://127.0.0.1:" + Ports.free());
        this.proxy = S3Proxy.Builder.fromProperties(settings(directory)).build();
        proxy.start();
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

    private Properties settings(Path directory) throws IOException {
        var settings = new Properties();
        settings.setProperty("s3proxy.endpoint", endpoint.toString());
        settings.setProperty("s3proxy.authorization", "aws-v2-or-v4");
        settings.setProperty("s3proxy.identity", KEY);
        settings.setProperty("s3proxy.credential", KEY);
        settings.setProperty("jclouds.identity", KEY);
        settings.setProperty("jclouds.credential", KEY);
        settings.setProperty("jclouds.provider", directory == null ? "transient-nio2" : "filesystem-nio2");
        if (directory != null) {
            Files.createDirectories(directory);
            settings.setProperty("jclouds.filesystem.basedir", directory.toString());
        }
        return settings;
    }
}

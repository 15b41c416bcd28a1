package org.communityalerts.local.twilio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** What Twilio's own OpenAPI says of a request. */
public final class Described {
    private Described() {}

    /** The parameters a POST to that path takes, by the description in that resource. */
    public static Set<String> parameters(String resource, String path) {
        try (InputStream in = Described.class.getResourceAsStream(resource)) {
            return Set.copyOf(JsonMapper.shared()
                    .readTree(in)
                    .path("paths")
                    .path(path)
                    .path("post")
                    .path("requestBody")
                    .path("content")
                    .path("application/x-www-form-urlencoded")
                    .path("schema")
                    .path("properties")
                    .propertyNames());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.communityalerts.port.force;

import java.net.URI;
import java.util.Map;

/** The way out to addresses that integrators gave. */
public interface Hooks {
    /**
     * Posts JSON there once and follows nothing.
     *
     * @return the HTTP status it was answered with
     * @throws java.io.UncheckedIOException if it could not be reached in time, or may not be
     */
    int post(URI url, Map<String, String> headers, String body);
}

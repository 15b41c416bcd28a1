package org.communityalerts.port.force;

import java.net.URI;

/** Reads what other authorities put out. */
public interface Feeds {
    /**
     * What is at an address; nothing that it leads to elsewhere is followed.
     *
     * @throws java.io.UncheckedIOException if it cannot be read, is too large, or is where nobody may read
     */
    byte[] read(URI address);
}

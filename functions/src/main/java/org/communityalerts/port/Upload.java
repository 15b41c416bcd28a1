package org.communityalerts.port;

/**
 * A file that is going to be uploaded: an address is handed out for it and takes no other.
 *
 * @param type its media type
 */
public record Upload(long bytes, String type) {
    public Upload {
        if (bytes < 1 || type.isBlank()) {
            throw new IllegalArgumentException("an upload has bytes and a type");
        }
    }
}

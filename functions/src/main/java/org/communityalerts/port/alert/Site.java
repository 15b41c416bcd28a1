package org.communityalerts.port.alert;

import java.util.List;

/** The public pages: static files that anybody may read. */
public interface Site {
    /**
     * Writes a file, in place of one of the same name.
     *
     * @param path without a slash at the start
     * @param type its media type
     */
    void write(String path, String type, byte[] content);

    /** Writes a page in place of a file that was taken back: whoever asks for it is told that it is gone (HTTP 410). */
    void gone(String path, byte[] html);

    /** The paths of all files below that one. */
    List<String> below(String folder);

    /** Takes a file away, if there is one. */
    void remove(String path);
}

package org.communityalerts.port.reply;

/** What residents spoke or showed, beside the officers' recordings and kept as long. */
public interface ReplyFiles {
    /**
     * Keeps a file; what is kept under that id already is written over.
     *
     * @param type its media type
     */
    void keep(String id, String type, byte[] file);

    /** An address it can be had at, for some minutes from now. */
    String url(String id);

    /** Leaves nothing of it. */
    void remove(String id);
}

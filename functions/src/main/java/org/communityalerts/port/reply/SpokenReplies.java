package org.communityalerts.port.reply;

/** What residents spoke, beside the officers' recordings and kept as long. */
public interface SpokenReplies {
    /** Keeps sound; what is kept under that id already is written over. */
    void keep(String id, byte[] sound);

    /** An address it can be heard at, for some minutes from now. */
    String listenUrl(String id);

    /** Leaves nothing of it. */
    void remove(String id);
}

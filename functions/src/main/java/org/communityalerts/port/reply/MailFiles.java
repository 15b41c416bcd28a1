package org.communityalerts.port.reply;

import java.util.Optional;

/** E-mails that have come in, kept for a day at most. */
public interface MailFiles {
    /** The e-mail as it came, cut off where it is larger than we look at; empty if it is gone. */
    Optional<byte[]> read(String file);

    /** Leaves nothing of it. */
    void remove(String file);
}

package org.communityalerts.port.force;

import org.jspecify.annotations.Nullable;

/** Short e-mails: to the force's own people, and to residents who wrote to it. */
public interface Notices {
    /** Sends one that is not answered by e-mail. */
    default void send(String address, String subject, String body) {
        send(address, null, subject, body);
    }

    /** @param replyTo where an answer to it goes, or null for nowhere */
    void send(String address, @Nullable String replyTo, String subject, String body);
}

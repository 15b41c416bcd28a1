package org.communityalerts.port.force;

/** Short e-mails to the force's own people. */
public interface Notices {
    void send(String address, String subject, String body);
}

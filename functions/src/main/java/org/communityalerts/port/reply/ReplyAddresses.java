package org.communityalerts.port.reply;

import java.util.Optional;

/** The addresses at which alerts' e-mails are answered: each names its alert, and nobody can make one up. */
public interface ReplyAddresses {
    /** Where that person answers an e-mail about that alert; empty if e-mails are not taken. */
    Optional<String> of(String alertId, String address);

    /** The alert that an address of ours names; empty if it is none that we gave. */
    Optional<String> alert(String recipient);

    /** Whether we gave that address to that person. */
    boolean gave(String recipient, String address);
}

package org.communityalerts.port.resident;

import java.time.Instant;

/** The links by which whoever gets an e-mail stops them: they prove that, and hold nothing about the person. */
public interface Unsubscribing {
    /** The token of an address. */
    String token(String address);

    /** Whether we made that token. */
    boolean knows(String token);

    /** Nothing more is sent to the token's address; answers the address's key. */
    String stop(String token, Instant now);
}

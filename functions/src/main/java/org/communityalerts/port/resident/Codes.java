package org.communityalerts.port.resident;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.communityalerts.domain.resident.Proof;

/** What residents prove their addresses with. Nothing here can be read back as a code or a token, and all of it expires. */
public interface Codes {
    void open(Proof proof);

    Optional<Proof> find(String proofId);

    /** Keeps the code that is being sent to an address, in place of one before it. */
    void keep(String proofId, String address, String code);

    /**
     * Uses up one try.
     *
     * @param most tries there are
     * @return the address the code proves, whose code is then used up; empty if it proves none or the tries are used up
     */
    Optional<String> use(String proofId, String code, int most);

    /** Makes a token that opens one subscriber's record. */
    String token(String subscriberId, Instant until);

    /** The subscriber a token opens. */
    Optional<String> opens(String token, Instant now);

    /** Ends a token. */
    void end(String token);

    /** Counts one more of something, and says how many there have been in this window of time. */
    int count(String what, Instant now, Duration window);

    /** Notes something, until then. */
    void note(String what, Instant until);

    boolean noted(String what, Instant now);
}

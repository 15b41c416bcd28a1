package org.communityalerts.domain;

import java.time.Instant;

/**
 * Who wrote something down as it stands, and when.
 *
 * @param by the subject of a person or client, or words for whoever else did
 */
public record Edit(String by, Instant at) {
    /** What a resident did for themselves. */
    public static Edit ofResident(Instant at) {
        return new Edit("the resident", at);
    }
}

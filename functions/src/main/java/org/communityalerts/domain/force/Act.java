package org.communityalerts.domain.force;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did, or meant to do. It names nobody but by id.
 *
 * @param who the subject of a person or client, or the function that acted by itself
 * @param role what gave the right
 * @param action what it is, such as {@code alert.stop}
 * @param target the id of what it was done to, or null where there is none yet
 * @param reason as given, or null
 * @param from the address it came from, or null
 * @param outcome what came of it: {@code asked} before it is done, then the HTTP status
 * @param request ties the two together
 */
public record Act(
        Instant at,
        String who,
        String role,
        String action,
        @Nullable String target,
        @Nullable String reason,
        @Nullable String from,
        String outcome,
        String request) {
    /** Written before the act: what has no second record may have been done or not. */
    public static final String ASKED = "asked";

    /** The same, for that reason. */
    public Act because(String why) {
        return new Act(at, who, role, action, target, why, from, outcome, request);
    }

    /** The same, when it is over. */
    public Act ended(Instant when, String endedTarget, String endedOutcome) {
        return new Act(when, who, role, action, endedTarget, reason, from, endedOutcome, request);
    }
}

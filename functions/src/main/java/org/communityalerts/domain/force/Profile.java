package org.communityalerts.domain.force;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator has settled about somebody who may sign in.
 *
 * @param person the subject of their tokens
 * @param beat the id of the place their new alerts begin with, or null for none
 * @param scheme what they may write to as a co-ordinator, or null for nothing
 * @param went the first of their alerts in a scheme's name that went out, by id; no more than {@link #FIRST} are kept
 */
public record Profile(
        String person, @Nullable String beat, @Nullable Scheme scheme, Set<String> went) {
    /** How many alerts of a co-ordinator go out before any goes without a second person. */
    public static final int FIRST = 10;

    public Profile {
        went = Set.copyOf(went);
    }

    /** How many more go out before any goes without a second person. */
    public int firstLeft() {
        return Math.max(0, FIRST - went.size());
    }

    /** How far they may go; null where they may write to nobody. */
    public @Nullable Limits limits() {
        return scheme == null
                ? null
                : new Limits(
                        scheme.groups(), scheme.areas(), scheme.mostRecipients(), firstLeft() > 0, Integer.MAX_VALUE);
    }
}

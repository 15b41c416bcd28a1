package org.communityalerts.domain.force;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Another system that an administrator has let in.
 *
 * @param id its client id
 * @param name as people know it
 * @param hook where it wants to be told what happens, or null for nowhere
 * @param key what its webhooks are signed with
 */
public record Integrator(
        String id, String name, Limits limits, @Nullable Hook hook, Key key) {
    /**
     * Which of an integrator's signing keys are good: each is known by the moment it was made at.
     *
     * @param made when the newest was made, or null if none was
     * @param before the one before it
     */
    public record Key(@Nullable Instant made, @Nullable Instant before) {
        public static final Key NONE = new Key(null, null);
    }
}

package org.communityalerts.domain.force;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did, or meant to do. It names nobody but by id.
 *
 * @param who the subject of a person or client, or the function that acted by itself
 * @param role what gave the right
 * @param action what it is, such as {@code alert.stop}
 * @param target the id of what it was done to, or null where there is none yet
 * @param reason as given
 * @param from the address it came from
 * @param outcome what came of it: {@code asked} before it is done, then the HTTP status
 * @param request ties the two together
 * @param details what more there is to say of it, by name, or null: whom a search showed, what a setting was before
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
        String request,
        @Nullable Map<String, String> details) {
    /** Written before the act: what has no second record may have been done or not. */
    public static final String ASKED = "asked";

    public Act {
        details = details == null || details.isEmpty() ? null : Map.copyOf(details);
    }

    /** An act of which there is no more to say. */
    public Act(
            Instant at,
            String who,
            String role,
            String action,
            @Nullable String target,
            @Nullable String reason,
            @Nullable String from,
            String outcome,
            String request) {
        this(at, who, role, action, target, reason, from, outcome, request, null);
    }

    /** The ids of all that it concerns: what it was done to, whom it showed, the alert that it is about. */
    public Set<String> concerns() {
        Map<String, String> more = details == null ? Map.of() : details;
        var ids = new HashSet<>(List.of(more.getOrDefault("shown", "").split(" ")));
        ids.add(more.getOrDefault("alert", ""));
        ids.add(target == null ? "" : target);
        ids.remove("");
        return ids;
    }

    /** The same, when it is over. */
    public Act ended(Instant when, @Nullable String endedTarget, String endedOutcome) {
        return new Act(when, who, role, action, endedTarget, reason, from, endedOutcome, request, details);
    }

    /** The same, for that reason. */
    public Act because(@Nullable String why) {
        return new Act(at, who, role, action, target, why, from, outcome, request, details);
    }

    /** The same, and more of it. */
    public Act with(Map<String, String> more) {
        var all = new HashMap<String, String>(details == null ? Map.of() : details);
        all.putAll(more);
        return new Act(at, who, role, action, target, reason, from, outcome, request, all);
    }
}

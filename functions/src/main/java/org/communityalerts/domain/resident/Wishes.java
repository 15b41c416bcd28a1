package org.communityalerts.domain.resident;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.delivery.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to hear of, and which way. What is severe or extreme comes all the same.
 *
 * @param kinds what they chose for a kind of alert, by its word; any other kind comes as everything does
 * @param pausedUntil the first day that is not paused any more, by London's calendar; null for no pause
 * @param digest how often what is not urgent comes by e-mail
 */
public record Wishes(Map<String, Wish> kinds, @Nullable LocalDate pausedUntil, Digest digest) {
    /** Everything comes. */
    public static final Wishes NONE = new Wishes(Map.of(), null);

    /**
     * How one kind of alert is to come.
     *
     * @param channels those that it may come by; none if it is not to come
     * @param quietHours when it disturbs them, instead of their usual quiet hours; null for those
     */
    public record Wish(Set<Channel> channels, @Nullable QuietHours quietHours) {
        public Wish {
            channels = Set.copyOf(channels);
        }

        /** Which of somebody's channels are left: what is wanted by none of them comes by all. */
        public Set<Channel> of(Set<Channel> usual) {
            var left = new HashSet<>(usual);
            left.retainAll(channels);
            return left.isEmpty() && !channels.isEmpty() ? usual : left;
        }
    }

    public Wishes {
        kinds = Map.copyOf(kinds);
    }

    /** Each alert by itself. */
    public Wishes(Map<String, Wish> kinds, @Nullable LocalDate pausedUntil) {
        this(kinds, pausedUntil, Digest.NONE);
    }

    /** The same without a pause. */
    public Wishes unpaused() {
        return new Wishes(kinds, null, digest);
    }

    /** Whether nothing routine is to come on that day. */
    public boolean pausedOn(LocalDate day) {
        return pausedUntil != null && day.isBefore(pausedUntil);
    }
}

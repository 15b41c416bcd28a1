package org.communityalerts.port.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.communityalerts.domain.alert.BulletinRecord;
import org.jspecify.annotations.Nullable;

/** What other authorities say, as their feeds had it last. */
public interface Bulletins {
    /**
     * How the reading of a feed went.
     *
     * @param at when it was last read, or null if it never was
     * @param failedAt since when it could not be read, or null if it can
     * @param listedAt when it was last known what it no longer has, or null if it never was, or an earlier version noted this
     */
    record Reading(
            String feed,
            @Nullable Instant at,
            @Nullable Instant failedAt,
            @Nullable Instant listedAt) {
        /** Of a feed that has not been read yet. */
        public static Reading none(String feed) {
            return new Reading(feed, null, null, null);
        }

        /** As it is after another try. */
        public Reading after(Instant now, boolean whole, boolean listed) {
            Instant failed = failedAt == null ? now : failedAt;
            return new Reading(feed, whole ? now : at, whole ? null : failed, listed ? now : listedAt);
        }

        /** Whether it was ever known what it no longer has. */
        public boolean listed() {
            return listedAt != null || at != null;
        }
    }

    List<BulletinRecord> all();

    /** Writes an event that is new; false if it is on record by now. */
    boolean add(BulletinRecord event);

    /**
     * Changes one; empty if there is none of that id.
     *
     * @param edit made of what is on record at that moment; made again if someone else was faster
     */
    Optional<BulletinRecord> revise(String id, UnaryOperator<BulletinRecord> edit);

    void remove(String id);

    List<Reading> readings();

    /** Notes how the reading of each feed went; of those that are not among them nothing is kept. */
    void note(List<Reading> readings);
}

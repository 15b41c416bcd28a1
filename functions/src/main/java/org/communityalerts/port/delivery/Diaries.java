package org.communityalerts.port.delivery;

import java.time.Instant;
import java.util.Optional;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Diary;

/** Each sender's diary, shared by all who send from it. */
public interface Diaries {
    /**
     * Writes a diary in place of the one that was read; in place of an empty one also if the one that stands is over, so that
     * nobody has to read what tells nothing.
     *
     * @return empty if it was written; else the diary that stands now
     */
    Optional<Diary> replace(Channel sender, Diary read, Diary next, Instant now);
}

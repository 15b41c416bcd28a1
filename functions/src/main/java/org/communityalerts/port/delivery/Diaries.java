package org.communityalerts.port.delivery;

import java.util.Optional;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Diary;

/** Each sender's diary, shared by all who send from it. */
public interface Diaries {
    /**
     * Writes a diary in place of the one that was read.
     *
     * @return empty if it was written; else the diary that stands now
     */
    Optional<Diary> replace(Channel sender, Diary read, Diary next);
}

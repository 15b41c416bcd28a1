package org.communityalerts.memory;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Diary;
import org.communityalerts.port.delivery.Diaries;

/** The senders' diaries in memory. */
public final class MemoryDiaries implements Diaries {
    private final Map<Channel, Diary> diaries = new EnumMap<>(Channel.class);

    @Override
    public synchronized Optional<Diary> replace(Channel sender, Diary read, Diary next, Instant now) {
        Diary stands = diaries.getOrDefault(sender, Diary.EMPTY);
        if (!stands.equals(read) && !(read.equals(Diary.EMPTY) && stands.over(now))) {
            return Optional.of(stands);
        }
        diaries.put(sender, next);
        return Optional.empty();
    }
}

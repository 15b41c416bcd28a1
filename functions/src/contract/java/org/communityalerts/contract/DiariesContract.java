package org.communityalerts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Diary;
import org.communityalerts.port.delivery.Diaries;
import org.junit.jupiter.api.Test;

/** What a store of senders' diaries holds, whichever it is. */
public abstract class DiariesContract {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final Diary OVER = new Diary(NOW.minusSeconds(1), NOW);
    private static final Diary AHEAD = new Diary(NOW.minusSeconds(1), NOW.plusNanos(1000));
    private static final Diary NEXT = new Diary(NOW.plusSeconds(1), NOW);

    /** Those of senders of which one, at least, has sent nothing so far. */
    protected abstract Diaries diaries();

    /** One that no other test sends from. */
    protected abstract Channel sender();

    @Test
    void a_diary_is_written_in_place_of_the_one_that_was_read_or_the_one_that_stands_is_told() {
        write(AHEAD);

        assertThat(diaries().replace(sender(), OVER, NEXT, NOW)).contains(AHEAD);
        assertThat(diaries().replace(sender(), AHEAD, NEXT, NOW)).isEmpty();
        assertThat(diaries().replace(sender(), AHEAD, OVER, NOW)).contains(NEXT);
    }

    @Test
    void who_has_read_none_writes_in_place_of_one_that_is_over_and_of_no_other() {
        write(OVER);
        assertThat(diaries().replace(sender(), Diary.EMPTY, AHEAD, NOW)).isEmpty();

        assertThat(diaries().replace(sender(), Diary.EMPTY, NEXT, NOW)).contains(AHEAD);
        assertThat(diaries().replace(sender(), AHEAD, NEXT, NOW)).isEmpty();
        assertThat(diaries().replace(sender(), Diary.EMPTY, AHEAD, NOW)).contains(NEXT);
    }

    private void write(Diary diary) {
        diaries()
                .replace(sender(), Diary.EMPTY, diary, NOW)
                .ifPresent(stands -> assertThat(diaries().replace(sender(), stands, diary, NOW))
                        .isEmpty());
    }
}

package org.communityalerts.resident.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.EntryKey;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Wishes;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAudience;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.memory.MemorySubscribers;
import org.junit.jupiter.api.Test;

class EndPausesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Map<String, Wishes.Wish> KINDS = Map.of("scam", new Wishes.Wish(Set.of(), null));

    private final MemoryAudience audience = new MemoryAudience();
    private final MemorySubscribers subscribers = new MemorySubscribers(new MemoryContacts());
    private final MemoryQueue<String> continued = new MemoryQueue<>();

    @Test
    void a_pause_whose_day_has_come_goes_with_its_entry_and_nothing_else_does() {
        paused(1, TODAY);
        paused(2, TODAY.plusDays(1));

        assertThat(end(Duration.ofHours(1)).takes(EndPauses.ASKED)).isTrue();

        assertThat(subscribers.find("resident-00001").orElseThrow().wishes()).isEqualTo(new Wishes(KINDS, null));
        assertThat(subscribers.find("resident-00002").orElseThrow().wishes().pausedUntil())
                .isEqualTo(TODAY.plusDays(1));
        assertThat(subscribers.entries())
                .filteredOn(entry -> entry.group().equals(Audience.PAUSED))
                .extracting(EntryKey::key)
                .singleElement()
                .asString()
                .endsWith("#resident-00002");
        assertThat(continued.drain()).isEmpty();
    }

    @Test
    void what_its_time_does_not_suffice_for_has_another_stint() {
        paused(1, TODAY);

        end(Duration.ZERO).takes(EndPauses.ASKED);

        assertThat(continued.drain()).containsExactly(EndPauses.ASKED);
    }

    @Test
    void a_groups_name_is_not_for_it() {
        assertThat(end(Duration.ZERO).takes("farm-watch")).isFalse();
    }

    private void paused(int number, LocalDate until) {
        Subscriber one = Examples.resident(number, Examples.PORTISHEAD, Channel.SMS)
                .change()
                .wishing(new Wishes(KINDS, until))
                .done();
        subscribers.add(one);
        audience.add(one);
    }

    private EndPauses end(Duration budget) {
        return new EndPauses(audience, subscribers, continued, () -> Examples.NOW, budget);
    }
}

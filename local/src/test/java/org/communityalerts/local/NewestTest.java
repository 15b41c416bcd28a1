package org.communityalerts.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NewestTest {
    private record Said(String id, String by, String words) {}

    private final Newest<Said> newest = new Newest<>(3, Said::id, Said::by);

    @Test
    void the_oldest_makes_room_and_is_found_in_no_way_any_more() {
        say("1", "Ann", "one");
        say("2", "Ben", "two");
        say("3", "Ben", "three");
        assertThat(newest.oldestOfTooMany()).map(Said::id).contains("1");
        say("4", "Ben", "four");

        assertThat(newest.all()).extracting(Said::words).containsExactly("two", "three", "four");
        assertThat(newest.find("1")).isEmpty();
        assertThat(newest.of("Ann")).isEmpty();
        assertThat(newest.groups()).containsExactly("Ben");
    }

    @Test
    void what_is_said_again_stays_in_its_place() {
        say("1", "Ann", "one");
        say("2", "Ann", "two");
        say("1", "Ann", "uno");

        assertThat(newest.all()).extracting(Said::words).isEqualTo(List.of("uno", "two"));
        assertThat(newest.of("Ann")).hasSize(2);
        assertThat(newest.oldestOfTooMany()).isEmpty();
    }

    private void say(String id, String by, String words) {
        newest.put(new Said(id, by, words));
    }
}

package org.communityalerts.resident.enrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryCodes;
import org.junit.jupiter.api.Test;

/** Codes on the force's bill, asked for by strangers. */
class CodeLimitsTest {
    private static final String MOBILE = "+447700900123";
    private static final String LANDLINE = "+441174960123";
    private static final String HERE = "192.0.2.1";

    private Instant now = Examples.NOW;
    private final CodeLimits limits = new CodeLimits(new MemoryCodes(), 10, () -> now);

    @Test
    void one_network_asks_for_thirty_addresses_an_hour_and_a_hundred_a_day() {
        for (int i = 0; i < 30; i++) {
            limits.ask(HERE, null, Set.of("somebody" + i + "@example.org"));
        }
        assertThatThrownBy(() -> limits.ask(HERE, null, Set.of("one-more@example.org")))
                .isInstanceOf(CodeLimits.TooMany.class);
        assertThat(limits.ask("192.0.2.2", null, Set.of("one-more@example.org")))
                .hasSize(1);

        int asked = 30;
        for (int hour = 1; hour < 5; hour++) {
            now = now.plus(Duration.ofHours(1));
            asked += untilRefused(HERE, hour);
        }
        assertThat(asked).isEqualTo(100);
    }

    @Test
    void one_record_asks_for_six_addresses_an_hour_wherever_it_asks_from() {
        for (int i = 0; i < 6; i++) {
            limits.ask("192.0.2." + i, "ada", Set.of("somebody" + i + "@example.org"));
        }

        assertThatThrownBy(() -> limits.ask(HERE, "ada", Set.of("one-more@example.org")))
                .isInstanceOf(CodeLimits.TooMany.class);
        assertThat(limits.ask(HERE, "bob", Set.of("one-more@example.org"))).hasSize(1);
    }

    @Test
    void one_address_is_written_to_four_times_an_hour_and_a_landline_called_twice() {
        assertThat(sent(HERE, MOBILE, 10)).isEqualTo(4);
        assertThat(sent(HERE, LANDLINE, 10)).isEqualTo(2);
    }

    @Test
    void what_follows_a_plus_makes_no_other_mailbox_of_an_address() {
        int sent = 0;
        for (int i = 0; i < 10; i++) {
            sent += limits.ask(HERE, null, Set.of("ada+" + i + "@example.org")).size();
        }

        assertThat(sent).isEqualTo(4);
    }

    @Test
    void a_stranger_uses_up_their_own_tries_and_not_the_owners() {
        sent("198.51.100.7", MOBILE, 20);

        assertThat(sent(HERE, MOBILE, 1)).isEqualTo(1);
    }

    @Test
    void not_even_many_strangers_keep_out_an_owner_who_came_from_there_before() {
        limits.proven(MOBILE, HERE);
        for (int i = 0; i < 20; i++) {
            sent("198.51.100." + i, MOBILE, 4);
        }

        assertThat(sent("203.0.113.1", MOBILE, 1)).isZero();
        assertThat(sent(HERE, MOBILE, 1)).isEqualTo(1);
    }

    @Test
    void the_whole_force_sends_so_many_an_hour_and_strangers_use_up_half_of_them() {
        for (int i = 0; i < 5; i++) {
            assertThat(limits.send(false)).isTrue();
        }
        assertThat(limits.send(false)).isFalse();
        for (int i = 0; i < 5; i++) {
            assertThat(limits.send(true)).isTrue();
        }
        assertThat(limits.send(true)).isFalse();

        now = now.plus(Duration.ofHours(1));
        assertThat(limits.send(false)).isTrue();
    }

    private int sent(String network, String address, int times) {
        int sent = 0;
        for (int i = 0; i < times; i++) {
            sent += limits.ask(network, null, Set.of(address)).size();
        }
        return sent;
    }

    private int untilRefused(String network, int hour) {
        try {
            for (int i = 0; i < 100; i++) {
                sentOne(network, hour, i);
                counted = i + 1;
            }
            return 100;
        } catch (CodeLimits.TooMany e) {
            return counted;
        }
    }

    private int counted;

    private void sentOne(String network, int hour, int number) {
        counted = number;
        limits.ask(network, null, Set.of("somebody" + hour + "-" + number + "@example.org"));
    }
}

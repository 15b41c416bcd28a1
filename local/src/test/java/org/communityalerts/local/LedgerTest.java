package org.communityalerts.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void half_a_million_texts_take_no_more_memory_than_the_newest_fifty_thousand() throws IOException {
        try (var ledger = new Ledger(null)) {
            IntStream.range(0, 2 * Ledger.MOST).forEach(second -> ledger.add(entry(second)));

            assertThat(ledger.entries(null, null)).hasSize(Ledger.MOST);
            assertThat(ledger.of("alert-0")).isEmpty();
            assertThat(ledger.of("alert-" + (2 * Ledger.MOST - 1))).hasSize(1);
        }
    }

    @Test
    void a_platform_that_starts_again_does_not_take_what_made_room_for_what_a_kill_kept_out() throws IOException {
        try (var ledger = new Ledger(null)) {
            IntStream.range(1, 1 + Ledger.MOST).forEach(second -> ledger.add(entry(second)));
            ledger.addMissing(entry(0));
            ledger.addMissing(entry(Ledger.MOST));
            ledger.addMissing(entry(1 + Ledger.MOST));

            assertThat(ledger.of("alert-0")).isEmpty();
            assertThat(ledger.of("alert-" + Ledger.MOST)).hasSize(1);
            assertThat(ledger.of("alert-" + (1 + Ledger.MOST))).hasSize(1);
        }
    }

    @Test
    void what_was_heard_in_a_call_is_read_again_in_its_place(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("ledger.jsonl");
        try (var ledger = new Ledger(file)) {
            ledger.add(entry(1));
            ledger.add(entry(2));
            ledger.amend("SM1", "what was said", null);
        }
        try (var again = new Ledger(file)) {
            assertThat(again.entries("sms", null))
                    .extracting(Ledger.Entry::body)
                    .containsExactly("what was said", "Words");
        }
    }

    private static Ledger.Entry entry(int second) {
        return new Ledger.Entry(
                "sms",
                "Police",
                "+447700900001",
                "Words",
                null,
                null,
                "alert-" + second,
                "SM" + second,
                NOON.plusSeconds(second).toString());
    }
}

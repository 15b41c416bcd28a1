package org.communityalerts.alert.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.memory.MemoryDeliveries;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.port.delivery.ChunkQueues;
import org.junit.jupiter.api.Test;

class SweepDigestsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final MemoryDeliveries deliveries = new MemoryDeliveries();
    private final MemoryQueue<Chunk> mail = new MemoryQueue<>();
    private Instant now = Digest.at(DAY);
    private final SweepDigests sweep =
            new SweepDigests(deliveries, new ChunkQueues(Map.of(Channel.EMAIL, mail), Map.of()), () -> now);

    @Test
    void a_digest_is_queued_at_its_hour_and_not_before_by_ids_alone() {
        deliveries.expect(DAY, "ada", Set.of("ada@example.org"));
        now = Digest.at(DAY).minusMillis(1);
        sweep.sweep();
        assertThat(mail.drain()).isEmpty();

        now = Digest.at(DAY);
        sweep.sweep();
        List<Chunk> queued = mail.drain();
        assertThat(queued).extracting(Chunk::alertId).containsExactly(Digest.id(DAY));
        assertThat(queued.getFirst().recipients()).containsExactly(new Recipient("ada", "", "en", null, 0));
    }

    @Test
    void what_was_lost_is_queued_again_once_nothing_is_queued_and_what_is_done_is_not() {
        deliveries.expect(DAY, "ada", Set.of("ada@example.org"));
        deliveries.expect(DAY, "bob", Set.of("ada@example.org"));
        sweep.sweep();
        sweep.sweep();
        assertThat(mail.drain()).hasSize(1);

        deliveries.done(DAY, "ada");
        sweep.sweep();
        assertThat(mail.drain())
                .flatExtracting(Chunk::recipients)
                .extracting("subscriberId")
                .containsExactly("bob");

        deliveries.done(DAY, "bob");
        sweep.sweep();
        assertThat(mail.idle()).isTrue();
    }

    @Test
    void an_email_that_cannot_go_holds_up_no_days_digests_and_they_are_queued_once() {
        deliveries.expect(DAY, "ada", Set.of("ada@example.org"));
        mail.send(List.of(new Chunk("alert", Channel.EMAIL, "a", 0, List.of(someone()))));

        sweep.sweep();
        sweep.sweep();
        assertThat(mail.drain()).extracting(Chunk::alertId).containsExactly("alert", Digest.id(DAY));

        deliveries.expect(DAY.plusDays(1), "ada", Set.of("ada@example.org"));
        now = Digest.at(DAY.plusDays(1));
        mail.send(List.of(new Chunk("alert", Channel.EMAIL, "a", 0, List.of(someone()))));
        sweep.sweep();
        assertThat(mail.drain()).extracting(Chunk::alertId).containsExactly("alert", Digest.id(DAY.plusDays(1)));
    }

    @Test
    void somebody_who_is_still_noted_after_a_week_is_still_asked_for() {
        deliveries.expect(DAY, "ada", Set.of("ada@example.org"));
        now = Digest.at(DAY.plusDays(7));

        sweep.sweep();

        assertThat(mail.drain()).extracting(Chunk::alertId).containsExactly(Digest.id(DAY));
    }

    @Test
    void a_day_before_the_last_is_asked_for_until_nobody_is_noted_for_it_any_more() {
        deliveries.expect(DAY, "ada", Set.of("ada@example.org"));
        now = Digest.at(DAY.plusDays(1));
        sweep.sweep();
        mail.drain();
        assertThat(deliveries.over(DAY)).isFalse();
        assertThat(deliveries.over(DAY.minusDays(1))).isTrue();

        deliveries.done(DAY, "ada");
        sweep.sweep();

        assertThat(deliveries.over(DAY)).isTrue();
        assertThat(deliveries.over(DAY.plusDays(1))).isFalse();
        deliveries.expect(DAY, "bob", Set.of("bob@example.org"));
        sweep.sweep();
        assertThat(mail.drain()).isEmpty();
    }

    @Test
    void many_are_queued_in_chunks_that_are_sent_within_a_functions_time() {
        IntStream.range(0, 450)
                .forEach(i -> deliveries.expect(DAY, "resident-%03d".formatted(i), Set.of("ada@example.org")));

        sweep.sweep();

        assertThat(mail.drain()).extracting(chunk -> chunk.recipients().size()).containsExactly(200, 200, 50);
    }

    private static Recipient someone() {
        return new Recipient("eve", "eve@example.org", "en", null, 0);
    }

    @Test
    void one_that_was_held_up_goes_on_a_later_day() {
        deliveries.expect(DAY, "ada", Set.of("ada@example.org"));
        now = Digest.at(DAY.plusDays(2));

        sweep.sweep();

        assertThat(mail.drain()).extracting(Chunk::alertId).containsExactly(Digest.id(DAY));
    }
}

package org.communityalerts.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeatsTest {
    @Test
    void a_text_whose_segments_two_chunks_know_otherwise_is_one_text_of_the_longer() {
        assertThat(used(Channel.SMS, Map.of(1, Set.of(0, 1), 2, Set.of(1)))).containsEntry(Measure.SEGMENTS, 3);
    }

    @Test
    void a_number_that_was_called_twice_was_called_for_all_its_minutes() {
        assertThat(used(Channel.VOICE, Map.of(1, Set.of(0, 1), 2, Set.of(1)))).containsEntry(Measure.MINUTES, 4);
    }

    @Test
    void what_is_known_better_stands_in_whatever_order_it_came() {
        Seats seats = seats(
                Map.of(
                        DeliveryStatus.SENDING, Set.of(0, 1),
                        DeliveryStatus.DELIVERED, Set.of(0),
                        DeliveryStatus.SENT, Set.of(0)),
                Set.of());

        assertThat(seats.bySeat()).isEqualTo(Map.of(0, DeliveryStatus.DELIVERED, 1, DeliveryStatus.SENDING));
    }

    @Test
    void an_attempt_that_another_chunk_counts_is_not_under_way_here_and_an_outcome_here_stands() {
        Seats seats =
                seats(Map.of(DeliveryStatus.SENDING, Set.of(0, 1), DeliveryStatus.UNKNOWN, Set.of(1)), Set.of(0, 1));

        assertThat(seats.bySeat()).isEqualTo(Map.of(1, DeliveryStatus.UNKNOWN));
        assertThat(seats.tally().planned()).isEqualTo(Map.of(Channel.SMS, -1));
    }

    @Test
    void a_refusal_counts_by_its_code_until_it_turns_out_to_have_arrived() {
        Seats seats = seats(Map.of(DeliveryStatus.FAILED, Set.of(0, 1), DeliveryStatus.DELIVERED, Set.of(1)), Set.of())
                .refusing(Map.of("21211", Set.of(0, 1), "30005", Set.of(1)));

        assertThat(seats.tally().refusals()).isEqualTo(Map.of(Channel.SMS, Map.of("21211", 1)));
    }

    @Test
    void nothing_has_become_of_anybody_until_a_seat_is_settled_here_or_elsewhere() {
        assertThat(seats(Map.of(), Set.of()).isEmpty()).isTrue();
        assertThat(seats(Map.of(), Set.of(0)).isEmpty()).isFalse();
        assertThat(seats(Map.of(DeliveryStatus.SENT, Set.of(0)), Set.of()).isEmpty())
                .isFalse();
    }

    private static Seats seats(Map<DeliveryStatus, Set<Integer>> settled, Set<Integer> elsewhere) {
        return new Seats("alert", Channel.SMS, "chunk#sms#one", settled, elsewhere, Map.of(), Map.of());
    }

    private static Map<Measure, Integer> used(Channel channel, Map<Integer, Set<Integer>> segments) {
        var seats = new Seats(
                "alert",
                channel,
                "chunk#" + channel.word() + "#one",
                Map.of(DeliveryStatus.SENT, Set.of(0, 1)),
                Set.of(),
                segments,
                Map.of());
        return seats.tally().used().get(channel);
    }
}

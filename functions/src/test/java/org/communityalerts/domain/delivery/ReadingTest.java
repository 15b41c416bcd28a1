package org.communityalerts.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingTest {
    private static final String ALERT = "alert";

    @Test
    void a_reading_knows_the_people_of_each_chunk_in_the_order_of_their_seats() {
        Chunk chunk = chunk("one", "ann", "bob");

        assertThat(Reading.of(ALERT, "page", List.of(chunk)))
                .isEqualTo(new Reading(ALERT, "page", Map.of(chunk.name(), List.of("ann", "bob"))));
    }

    @ParameterizedTest
    @EnumSource(
            value = DeliveryStatus.class,
            names = {"UNDELIVERED", "FAILED", "SUPPRESSED", "STOPPED", "EXPIRED"})
    void of_whom_it_is_sure_that_they_do_not_have_it_they_were_not_reached(DeliveryStatus status) {
        assertThat(reached(chunk("one", "ann", "bob"), seats("one", status, 0))).containsExactly("bob");
    }

    @ParameterizedTest
    @EnumSource(
            value = DeliveryStatus.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"UNDELIVERED", "FAILED", "SUPPRESSED", "STOPPED", "EXPIRED"})
    void whoever_has_it_may_have_it_or_is_still_to_get_it_was_reached(DeliveryStatus status) {
        assertThat(reached(chunk("one", "ann", "bob"), seats("one", status, 0)))
                .containsExactlyInAnyOrder("ann", "bob");
    }

    @Test
    void of_whose_chunk_nothing_is_known_they_may_have_it() {
        assertThat(Reading.reached(List.of(Reading.of(ALERT, "page", List.of(chunk("one", "ann")))), List.of()))
                .containsExactly("ann");
    }

    @Test
    void whom_another_chunk_counts_is_told_by_that_one() {
        Seats elsewhere =
                new Seats(ALERT, Channel.SMS, chunk("one", "ann").name(), Map.of(), Set.of(0), Map.of(), Map.of());

        assertThat(reached(chunk("one", "ann", "bob"), elsewhere)).containsExactly("bob");
    }

    @Test
    void what_is_known_of_a_seat_outweighs_that_another_chunk_counts_it() {
        Seats both = new Seats(
                ALERT,
                Channel.SMS,
                chunk("one", "ann").name(),
                Map.of(DeliveryStatus.DELIVERED, Set.of(0)),
                Set.of(0),
                Map.of(),
                Map.of());

        assertThat(reached(chunk("one", "ann"), both)).containsExactly("ann");
    }

    @Test
    void whoever_has_it_on_one_channel_was_reached_whatever_became_of_another() {
        var reading = Reading.of(ALERT, "page", List.of(chunk("one", "ann"), chunk("two", "ann")));

        assertThat(Reading.reached(
                        List.of(reading),
                        List.of(seats("one", DeliveryStatus.FAILED, 0), seats("two", DeliveryStatus.DELIVERED, 0))))
                .containsExactly("ann");
    }

    @Test
    void whoever_was_sent_a_text_because_a_push_did_not_reach_them_was_reached() {
        Chunk pushes = new Chunk(
                ALERT, Channel.PUSH, "one", 0, chunk("one", "ann", "bob").recipients());
        var neither = Seats.of(ALERT, Channel.PUSH, pushes.name(), DeliveryStatus.FAILED, Set.of(0, 1));
        String texts = pushes.textsAfter(List.of(pushes.recipients().get(1))).name();
        var reading = Reading.of(ALERT, "page", List.of(pushes));

        assertThat(Reading.reached(
                        List.of(reading),
                        List.of(neither, Seats.of(ALERT, Channel.SMS, texts, DeliveryStatus.SENT, Set.of(1)))))
                .containsExactly("bob");
        assertThat(Reading.reached(
                        List.of(reading),
                        List.of(neither, Seats.of(ALERT, Channel.SMS, texts, DeliveryStatus.SUPPRESSED, Set.of(1)))))
                .isEmpty();
    }

    @Test
    void whoever_was_sent_a_text_because_nobody_answered_their_call_was_reached() {
        Chunk calls =
                new Chunk(ALERT, Channel.VOICE, "one", 0, chunk("one", "ann").recipients());
        var unanswered = Seats.of(ALERT, Channel.VOICE, calls.name(), DeliveryStatus.UNDELIVERED, Set.of(0));
        String text = Chunk.textAfterCall(ALERT, calls.recipients().getFirst()).name();

        assertThat(Reading.reached(
                        List.of(Reading.of(ALERT, "page", List.of(calls))),
                        List.of(unanswered, Seats.of(ALERT, Channel.SMS, text, DeliveryStatus.DELIVERED, Set.of(0)))))
                .containsExactly("ann");
    }

    private static Set<String> reached(Chunk chunk, Seats seats) {
        return Reading.reached(List.of(Reading.of(ALERT, "page", List.of(chunk))), List.of(seats));
    }

    private static Seats seats(String part, DeliveryStatus status, int seat) {
        return Seats.of(ALERT, Channel.SMS, chunk(part, "ann").name(), status, Set.of(seat));
    }

    private static Chunk chunk(String part, String... people) {
        var recipients = IntStream.range(0, people.length)
                .mapToObj(i -> new Recipient(people[i], "+44770090000" + i, "en", null, i))
                .toList();
        return new Chunk(ALERT, Channel.SMS, part, 0, recipients);
    }
}

package org.communityalerts.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.audience.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TallyTest {
    private static final String CHUNK = "chunk#sms#one";

    @Test
    void a_chunk_is_whole_when_each_of_its_recipients_has_an_outcome_here_or_in_another_chunk() {
        Tally page = page(3);
        Tally two = settled(Map.of(DeliveryStatus.SENT, Set.of(0), DeliveryStatus.SENDING, Set.of(1)), Set.of(2));
        Tally all = settled(Map.of(DeliveryStatus.SENT, Set.of(0), DeliveryStatus.UNKNOWN, Set.of(1)), Set.of(2));

        assertThat(Progress.wholeChunks(List.of(page, two))).isEmpty();
        assertThat(Progress.wholeChunks(List.of(page, all))).containsExactly(CHUNK);
        assertThat(Progress.wholeChunks(List.of(all)))
                .as("of a size nobody knows")
                .isEmpty();
    }

    @Test
    void what_is_used_on_two_channels_is_kept_apart() {
        Tally both = Tally.reply("alert", "SM1")
                .using(Channel.SMS, Map.of(Measure.REPLIES, 1))
                .using(Channel.VOICE, Map.of(Measure.MINUTES, 2));

        assertThat(both.used())
                .isEqualTo(Map.of(Channel.SMS, Map.of(Measure.REPLIES, 1), Channel.VOICE, Map.of(Measure.MINUTES, 2)));
    }

    @Test
    void an_audience_is_read_when_each_of_its_slices_has_ended_once_or_more() {
        Tally first = new Tally("alert", "page#000#", 1, Map.of(), Map.of(), "z", true);
        Tally again = new Tally("alert", "page#000#a", 1, Map.of(), Map.of(), "z", true);
        Tally other = new Tally("alert", "page#001#", 1, Map.of(), Map.of(), "z", true);

        assertThat(Progress.of(List.of(first, again), 2).planned()).isFalse();
        assertThat(Progress.of(List.of(first, again, other), 2).planned()).isTrue();
        assertThat(Slice.ofPage("page#017#key#more")).isEqualTo("017");
    }

    @Test
    void a_page_that_was_begun_ends_nothing_and_goes_on_where_it_began() {
        Tally begun = page(3).begunAt("from");

        assertThat(begun.endsSlice()).isFalse();
        assertThat(begun.through()).isEqualTo("from");
        assertThat(begun.chunks()).isEqualTo(page(3).chunks());
    }

    @ParameterizedTest
    @EnumSource(DeliveryStatus.class)
    void a_provider_reports_what_it_took_and_whether_it_arrived(DeliveryStatus status) {
        var reported = EnumSet.of(DeliveryStatus.SENT, DeliveryStatus.DELIVERED, DeliveryStatus.UNDELIVERED);

        assertThat(status.isReported()).isEqualTo(reported.contains(status));
    }

    @Test
    void an_error_tells_the_channels_there_are() {
        assertThat(Channel.words()).isEqualTo("sms, voice, email, push, web");
    }

    private static Tally page(int people) {
        return new Tally(
                "alert",
                "page#000#",
                people,
                Map.of(),
                Map.of(CHUNK, people),
                Map.of(),
                Map.of(),
                Map.of(),
                Pace.NONE,
                "z",
                true);
    }

    private static Tally settled(Map<DeliveryStatus, Set<Integer>> statuses, Set<Integer> elsewhere) {
        return new Seats("alert", Channel.SMS, CHUNK, statuses, elsewhere, Map.of(), Map.of()).tally();
    }
}

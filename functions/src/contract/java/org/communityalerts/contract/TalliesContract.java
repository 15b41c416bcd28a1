package org.communityalerts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Measure;
import org.communityalerts.domain.delivery.Pace;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.domain.delivery.Seats;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.port.delivery.Tallies;
import org.junit.jupiter.api.Test;

/** What a store of tallies holds, whichever it is. */
public abstract class TalliesContract {
    private static final String CHUNK = "chunk#sms#a";

    private final String alertId = UUID.randomUUID().toString();

    protected abstract Tallies tallies();

    @Test
    void a_tally_is_read_as_it_was_written() {
        var page = page("page#000#", "k1", 3, false);
        var web =
                Tally.web(alertId, Map.of(DeliveryStatus.DELIVERED, 1)).using(Channel.WEB, Map.of(Measure.MINUTES, 2));
        tallies().put(page);
        tallies().put(web);

        assertThat(tallies().of(alertId)).containsExactly(page, web);
    }

    @Test
    void a_tally_of_the_same_part_takes_the_place_of_the_one_before() {
        tallies().put(page("page#000#", "k1", 3, false));
        tallies().put(page("page#000#", "k2", 1, true));

        assertThat(tallies().of(alertId)).containsExactly(page("page#000#", "k2", 1, true));
    }

    @Test
    void the_furthest_page_of_a_slice_is_found_and_no_other_slices() {
        assertThat(tallies().lastPage(alertId, "page#000#")).isEmpty();
        tallies().put(page("page#000#", "k1", 3, false));
        tallies().put(page("page#000#k1", "k2", 3, false));
        tallies().put(page("page#001#", "k9", 3, false));

        assertThat(tallies().lastPage(alertId, "page#000#")).contains(page("page#000#k1", "k2", 3, false));
    }

    @Test
    public void a_seat_that_is_added_twice_counts_once() {
        tallies().add(sent(0, 1));
        tallies().add(sent(1, 2));

        assertThat(counts()).isEqualTo(Map.of(DeliveryStatus.SENT, 3));
    }

    @Test
    public void whatever_many_add_at_once_is_all_there() {
        AtOnce.each(16, seat -> {
            tallies().add(sent(seat));
            return seat;
        });

        assertThat(counts()).isEqualTo(Map.of(DeliveryStatus.SENT, 16));
    }

    @Test
    void a_seat_is_counted_by_what_is_known_best_of_it() {
        tallies().add(of(DeliveryStatus.DELIVERED, 0));
        tallies().add(sent(0, 1));
        tallies().add(of(DeliveryStatus.SENDING, 0, 1, 2));

        assertThat(counts())
                .isEqualTo(Map.of(
                        DeliveryStatus.DELIVERED, 1,
                        DeliveryStatus.SENT, 1,
                        DeliveryStatus.SENDING, 1));
    }

    @Test
    void segments_codes_and_seats_that_count_elsewhere_are_kept() {
        tallies().add(seats(Map.of(DeliveryStatus.SENT, Set.of(0)), Set.of(4), Map.of(2, Set.of(0)), Map.of()));
        tallies().add(seats(Map.of(DeliveryStatus.FAILED, Set.of(1)), Set.of(), Map.of(), Map.of("5.1.1", Set.of(1))));
        tallies().add(seats(Map.of(), Set.of(5), Map.of(), Map.of()));

        var tally = only();
        assertThat(tally.planned()).isEqualTo(Map.of(Channel.SMS, -2));
        assertThat(tally.used().get(Channel.SMS)).isEqualTo(Map.of(Measure.SEGMENTS, 2));
        assertThat(tally.refusals().get(Channel.SMS)).isEqualTo(Map.of("5.1.1", 1));
    }

    @Test
    void nothing_that_became_of_anybody_leaves_nothing() {
        tallies().add(seats(Map.of(), Set.of(), Map.of(), Map.of()));

        assertThat(tallies().of(alertId)).isEmpty();
    }

    @Test
    void another_alerts_tallies_are_another_matter() {
        tallies().add(sent(0));

        assertThat(tallies().of(alertId + "0")).isEmpty();
        assertThat(tallies().of(alertId.substring(1))).isEmpty();
    }

    private Tally page(String part, String through, int recipients, boolean ends) {
        var someone = new Recipient("r", "+447700900001", "en", null, 0);
        var chunk = new Chunk(alertId, Channel.SMS, "a", 0, List.of(someone));
        return Tally.page(alertId, part, recipients, List.of(chunk), through, ends);
    }

    @Test
    void what_became_of_each_seat_is_read_as_it_was_added() {
        tallies().add(sent(0, 2));
        tallies().add(of(DeliveryStatus.DELIVERED, 2));
        tallies().put(page("page#000#", "x", 3, true));

        assertThat(tallies().seats(alertId)).singleElement().satisfies(seats -> {
            assertThat(seats.chunk()).isEqualTo(CHUNK);
            assertThat(seats.settled())
                    .containsEntry(DeliveryStatus.SENT, Set.of(0, 2))
                    .containsEntry(DeliveryStatus.DELIVERED, Set.of(2));
        });
    }

    private Seats sent(Integer... seats) {
        return of(DeliveryStatus.SENT, seats);
    }

    private Seats of(DeliveryStatus status, Integer... seats) {
        return Seats.of(alertId, Channel.SMS, CHUNK, status, Set.of(seats));
    }

    private Seats seats(
            Map<DeliveryStatus, Set<Integer>> settled,
            Set<Integer> elsewhere,
            Map<Integer, Set<Integer>> segments,
            Map<String, Set<Integer>> codes) {
        return new Seats(alertId, Channel.SMS, CHUNK, settled, elsewhere, segments, codes);
    }

    private Map<DeliveryStatus, Integer> counts() {
        return only().settled().get(Channel.SMS);
    }

    /** But for the times, which only some stores write down. */
    private Tally only() {
        List<Tally> all = tallies().of(alertId);
        assertThat(all).hasSize(1);
        return all.getFirst().at(Pace.NONE);
    }
}

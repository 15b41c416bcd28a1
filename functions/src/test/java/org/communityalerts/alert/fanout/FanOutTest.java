package org.communityalerts.alert.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.reach.SlicePeople;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.KeyRange;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.audience.Slice;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.DeliveryStatus;
import org.communityalerts.domain.delivery.Progress;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.domain.delivery.Seats;
import org.communityalerts.domain.resident.Digest;
import org.communityalerts.domain.resident.Wishes;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryAudience;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.memory.MemoryReadings;
import org.communityalerts.memory.MemoryTallies;
import org.communityalerts.port.Queue;
import org.communityalerts.port.delivery.ChunkQueues;
import org.junit.jupiter.api.Test;

class FanOutTest {
    private static final KeyRange ALL = new KeyRange("0", "~");
    private static final Point FAR = new Point(51.0, -3.1);

    private final MemoryAlerts alerts = new MemoryAlerts();
    private final MemoryAudience audience = new MemoryAudience();
    private final MemoryTallies tallies = new MemoryTallies();
    private final MemoryReadings readings = new MemoryReadings();
    private final MemoryQueue<Chunk> sms = new MemoryQueue<>();
    private final MemoryQueue<Chunk> urgent = new MemoryQueue<>();
    private final MemoryQueue<Chunk> email = new MemoryQueue<>();
    private final MemoryQueue<Slice> slices = new MemoryQueue<>();
    private Instant now = Examples.NOW;
    private InstantSource clock = () -> now;
    private FanOut.Size size = FanOut.Size.USUAL;

    @Test
    void everybody_inside_is_queued_once_and_nobody_outside() {
        Alert alert = accept(Examples.alert(new Area.Circle(Examples.PORTISHEAD, 1000), Set.of()));
        audience.add(Examples.resident(1, Examples.PORTISHEAD, Channel.SMS));
        audience.add(Examples.resident(2, FAR, Channel.SMS));

        read(slice(alert));

        assertThat(addresses(sms)).containsExactly("+447700900001");
        assertThat(progress(alert).recipients()).isEqualTo(1);
        assertThat(progress(alert).planned()).isTrue();
    }

    @Test
    void nobody_in_two_groups_is_met_twice() {
        Alert alert = accept(Examples.alert(new Area.Everywhere(), Set.of("farm-watch", "horse-watch")));
        audience.add(Examples.resident(1, FAR, Channel.SMS, "farm-watch", "horse-watch"));
        audience.add(Examples.resident(2, FAR, Channel.SMS, "horse-watch"));
        audience.add(Examples.resident(3, FAR, Channel.SMS, "rural-watch"));

        read(slice(alert));

        assertThat(addresses(sms)).containsExactly("+447700900001", "+447700900002");
    }

    @Test
    void each_is_queued_on_the_channel_they_chose() {
        Alert alert = accept(Examples.everywhere());
        audience.add(Examples.resident(1, FAR, Channel.SMS));
        audience.add(Examples.resident(2, FAR, Channel.EMAIL));

        read(slice(alert));

        assertThat(addresses(sms)).containsExactly("+447700900001");
        assertThat(addresses(email)).containsExactly("resident2@example.org");
    }

    @Test
    void what_is_urgent_waits_behind_nothing_routine() {
        Alert alert = accept(Examples.urgent());
        audience.add(Examples.resident(1, FAR, Channel.SMS));
        audience.add(Examples.resident(2, FAR, Channel.EMAIL));

        read(slice(alert));

        assertThat(addresses(urgent)).containsExactly("+447700900001");
        assertThat(addresses(sms)).isEmpty();
        assertThat(addresses(email)).containsExactly("resident2@example.org");
    }

    @Test
    void whom_a_page_met_is_kept_before_anybody_is_queued() {
        Alert alert = everywhere(1);

        crashed(0, slice(alert));

        assertThat(readings.of(alert.id())).hasSize(1);
    }

    @Test
    void
            what_is_read_at_once_is_noted_once_before_anybody_is_queued_and_what_is_lost_then_is_queued_by_reading_again() {
        Alert alert = everywhere(1);
        assertThatThrownBy(() -> fanOut(new Breaking(sms, 0)).readAtOnce(found(alert), slice(alert)))
                .hasMessage("crash");
        assertThat(progress(alert).planned()).isTrue();
        assertThat(progress(alert).finished()).isFalse();
        sms.drain();

        read(slice(alert).readAgain(""));

        assertThat(addresses(sms)).containsExactly("+447700900001");
        assertThat(progress(alert).recipients()).isEqualTo(1);
    }

    @Test
    void a_page_that_is_not_the_last_of_what_is_read_at_once_is_read_again_by_whoever_goes_on() {
        Alert alert = everywhere(2);
        size = new FanOut.Size(1, 1);
        assertThatThrownBy(() -> fanOut(new Breaking(sms, 0)).readAtOnce(found(alert), slice(alert)))
                .hasMessage("crash");
        assertThat(progress(alert).planned()).isFalse();
        sms.drain();

        read(slice(alert));

        assertThat(addresses(sms)).containsExactly("+447700900001", "+447700900002");
    }

    @Test
    void of_what_is_read_at_once_and_takes_too_long_the_rest_is_queued_and_nobody_is_repeated() {
        Alert alert = everywhere(3);
        size = new FanOut.Size(1, 1);
        clock = () -> now = now.plusSeconds(60);

        fanOut(sms).readAtOnce(found(alert), slice(alert));

        assertThat(addresses(sms)).containsExactly("+447700900001");
        List<Slice> rest = slices.drain();
        assertThat(rest).containsExactly(slice(alert));
        clock = () -> now;
        read(rest.getFirst());
        assertThat(addresses(sms)).containsExactly("+447700900002", "+447700900003");
        assertThat(progress(alert).planned()).isTrue();
        assertThat(progress(alert).recipients()).isEqualTo(3);
    }

    private AlertRecord found(Alert alert) {
        return alerts.find(alert.id()).orElseThrow();
    }

    @Test
    void of_a_page_that_met_nobody_it_was_for_nothing_is_kept() {
        Alert alert = accept(Examples.alert(new Area.Circle(Examples.PORTISHEAD, 1000), Set.of()));
        audience.add(Examples.resident(1, FAR, Channel.SMS));

        read(slice(alert));

        assertThat(readings.of(alert.id())).isEmpty();
    }

    @Test
    void a_page_that_is_read_again_when_all_of_it_have_left_counts_nobody_any_more() {
        Alert alert = everywhere(1);
        crashed(0, slice(alert));
        audience.remove(Examples.resident(1, FAR, Channel.SMS));

        read(slice(alert).readAgain(""));

        assertThat(progress(alert).recipients()).isZero();
    }

    @Test
    void of_a_stopped_alert_the_page_whose_chunks_may_have_been_queued_is_read_to_be_counted_and_no_other() {
        Alert alert = everywhere(2);
        size = new FanOut.Size(1, 1);
        crashed(0, slice(alert));
        List<Chunk> queued = sms.drain();
        alerts.stop(alert.id(), new Stop("officer", null, now));

        read(slice(alert));

        assertThat(sms.drain()).isEqualTo(queued);
        assertThat(progress(alert).count(DeliveryStatus.QUEUED)).isEqualTo(1);
        assertThat(slices.drain()).isEmpty();
    }

    @Test
    void a_reading_that_runs_out_of_time_queues_its_continuation_and_repeats_nobody() {
        Alert alert = accept(Examples.everywhere());
        for (int i = 0; i < 10_000; i++) {
            audience.add(Examples.resident(i, FAR, Channel.EMAIL));
        }
        clock = () -> now = now.plusSeconds(60);

        int readings = 0;
        for (List<Slice> left = List.of(slice(alert)); !left.isEmpty(); left = slices.drain()) {
            read(left.getFirst());
            readings++;
        }

        assertThat(readings).isGreaterThan(1);
        assertThat(addresses(email)).hasSize(10_000).doesNotHaveDuplicates();
        assertThat(progress(alert).recipients()).isEqualTo(10_000);
        assertThat(progress(alert).planned()).isTrue();
    }

    @Test
    void a_slice_received_again_after_its_end_queues_nothing() {
        Alert alert = everywhere(1);
        read(slice(alert));
        sms.drain();

        read(slice(alert));

        assertThat(sms.drain()).isEmpty();
    }

    @Test
    void a_crash_before_a_page_is_tallied_repeats_that_page_alone_under_the_same_names() {
        Alert alert = everywhere(1);
        crashed(0, slice(alert));
        List<Chunk> first = sms.drain();

        read(slice(alert));

        assertThat(sms.drain()).isEqualTo(first);
        assertThat(progress(alert).recipients()).isEqualTo(1);
    }

    @Test
    void a_page_read_again_ends_where_it_ended_before_so_that_no_newcomer_pushes_anybody_out() {
        Alert alert = everywhere(4);
        size = new FanOut.Size(2, 2);
        read(slice(alert));
        sms.drain();
        audience.add(Examples.resident(0, FAR, Channel.SMS));

        crashed(1, slice(alert).readAgain(""));

        assertThat(progress(alert).count(DeliveryStatus.QUEUED))
                .as("though the second page was not read again")
                .isEqualTo(5);
    }

    @Test
    void an_alert_is_not_finished_while_somebody_is_in_doubt_in_a_chunk_that_was_cut_anew_before_a_crash() {
        Alert alert = everywhere(1);
        read(slice(alert));
        settle(sms.drain().getFirst(), DeliveryStatus.DELIVERED);
        audience.add(Examples.resident(0, FAR, Channel.SMS));

        crashed(0, slice(alert).readAgain(""));
        settle(sms.drain().getFirst(), DeliveryStatus.SENDING);

        assertThat(progress(alert).finished()).isFalse();
    }

    @Test
    void
            whoever_is_in_doubt_in_a_page_whose_reading_crashed_is_found_again_though_its_message_is_lost_and_the_alert_stopped() {
        Alert alert = everywhere(1);
        crashed(0, slice(alert));
        Chunk lost = sms.drain().getFirst();
        settle(lost, DeliveryStatus.SENDING);
        alerts.stop(alert.id(), new Stop("officer", null, now));
        assertThat(progress(alert).settled()).isFalse();

        read(slice(alert).readAgain(""));

        assertThat(sms.drain()).containsExactly(lost);
    }

    @Test
    void of_a_stopped_alert_what_was_read_before_is_read_again_and_nothing_more() {
        Alert alert = everywhere(2);
        size = new FanOut.Size(1, 1);
        clock = () -> now = now.plusSeconds(60);
        read(slice(alert));
        sms.drain();
        alerts.stop(alert.id(), new Stop("officer", null, now));

        slices.drain();
        read(slice(alert).readAgain(""));

        assertThat(addresses(sms)).containsExactly("+447700900001");
        assertThat(slices.drain()).isEmpty();
    }

    @Test
    void a_slice_whose_last_people_left_between_two_readings_ends_all_the_same() {
        Alert alert = everywhere(2);
        size = new FanOut.Size(1, 1);
        clock = () -> now = now.plusSeconds(60);
        read(slice(alert));
        audience.remove(Examples.resident(2, FAR, Channel.SMS));

        slices.drain().forEach(this::read);

        assertThat(progress(alert).planned()).isTrue();
    }

    @Test
    void a_slice_with_nobody_in_it_ends() {
        Alert alert = accept(Examples.everywhere());
        read(slice(alert));
        assertThat(progress(alert).finished()).isTrue();
    }

    /** A queue that takes some messages well, and at the next lets its sender die. */
    private static final class Breaking implements Queue<Chunk> {
        private final Queue<Chunk> queue;
        private int well;

        Breaking(Queue<Chunk> queue, int well) {
            this.queue = queue;
            this.well = well;
        }

        @Override
        public void send(List<Chunk> records) {
            queue.send(records);
            if (well-- == 0) {
                throw new IllegalStateException("crash");
            }
        }

        @Override
        public boolean idle() {
            throw new AssertionError();
        }

        @Override
        public void sendLater(Chunk chunk, Duration delay) {
            throw new AssertionError();
        }
    }

    @Test
    void whoever_has_e_mails_together_is_met_as_anybody_and_marked_so_unless_it_is_urgent() {
        audience.add(Examples.resident(1, FAR, Channel.EMAIL)
                .change()
                .wishing(new Wishes(Map.of(), null, Digest.WEEKLY))
                .done());
        Alert routine = accept(Examples.everywhere());
        read(slice(routine));
        read(slice(accept(Examples.urgent())));

        assertThat(email.drain())
                .flatExtracting(Chunk::recipients)
                .extracting(Recipient::digest)
                .containsExactly(Digest.WEEKLY, Digest.NONE);
        assertThat(progress(routine).recipients()).isEqualTo(1);
    }

    /** An alert for everybody, of whom there are so many, with numbers from 1. */
    private Alert everywhere(int residents) {
        for (int i = 1; i <= residents; i++) {
            audience.add(Examples.resident(i, FAR, Channel.SMS));
        }
        return accept(Examples.everywhere());
    }

    private Alert accept(Alert alert) {
        alerts.accept(alert, null, null);
        return alert;
    }

    private void read(Slice slice) {
        fanOut(sms).read(slice);
    }

    /** Reads it, and dies while it queues texts, so many messages of which went well. */
    private void crashed(int well, Slice slice) {
        assertThatThrownBy(() -> fanOut(new Breaking(sms, well)).read(slice)).hasMessage("crash");
    }

    private void settle(Chunk chunk, DeliveryStatus status) {
        tallies.add(Seats.of(chunk.alertId(), chunk.channel(), chunk.name(), status, Set.of(0)));
    }

    private FanOut fanOut(Queue<Chunk> texts) {
        return new FanOut(
                alerts,
                new SlicePeople(audience, null),
                readings,
                new Targeting(PlacesFile.forceArea()),
                new ChunkQueues(Map.of(Channel.SMS, texts, Channel.EMAIL, email), Map.of(Channel.SMS, urgent)),
                slices,
                tallies,
                clock,
                Duration.ofSeconds(30),
                size);
    }

    private static Slice slice(Alert alert) {
        return new Slice(alert.id(), 0, alert.audience().partitions(), List.of(ALL));
    }

    private Progress progress(Alert alert) {
        return Progress.of(tallies.of(alert.id()), 1);
    }

    private static List<String> addresses(MemoryQueue<Chunk> queue) {
        return queue.drain().stream()
                .flatMap(chunk -> chunk.recipients().stream())
                .map(Recipient::address)
                .toList();
    }
}

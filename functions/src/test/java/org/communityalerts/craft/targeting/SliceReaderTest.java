package org.communityalerts.craft.targeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.KeyRange;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.audience.Slice;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAudience;
import org.communityalerts.port.audience.AudienceEntries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SliceReaderTest {
    private static final List<String> GROUPS = List.of("a", "b", "c", "d");

    private final MemoryAudience audience = new MemoryAudience();
    private final List<Subscriber> residents = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everybody_in_the_groups_and_ranges_is_met_once_in_key_order_wherever_the_reading_begins(long seed) {
        var dice = new Random(seed);
        settle(dice);
        for (int i = 0; i < 50; i++) {
            var slice = new Slice("alert", 0, groups(dice), ranges(dice));
            String after = dice.nextBoolean() ? "" : key(residents.get(dice.nextInt(residents.size())));
            assertThat(read(slice, after)).isEqualTo(expected(slice, after));
        }
    }

    @Test
    void a_slice_with_nobody_in_it_has_nobody_to_read() {
        assertThat(read(new Slice("alert", 0, GROUPS, List.of(new KeyRange("0", "~"))), ""))
                .isEmpty();
    }

    @Test
    void so_many_readings_are_open_at_once_and_one_range_at_least() {
        settle(new Random(9));
        List<KeyRange> all = residents.stream()
                .map(SliceReaderTest::key)
                .sorted()
                .map(key -> new KeyRange(key.substring(0, 12), key + "$"))
                .limit(20)
                .toList();

        assertThat(opened(List.of("everyone"), all, "")).isEqualTo(8);
        assertThat(opened(List.of("everyone", "nobody", "no-one"), all, "")).isEqualTo(6);
        var nine = IntStream.range(0, 9).mapToObj(i -> i == 0 ? "everyone" : "group-" + i);
        assertThat(opened(nine.toList(), all, "")).isEqualTo(9);
    }

    @Test
    void where_hardly_anybody_lives_no_range_is_read_by_itself_and_whoever_lives_between_them_is_not_met() {
        settle(new Random(9));
        List<String> few =
                residents.stream().map(SliceReaderTest::key).sorted().limit(19).toList();
        List<KeyRange> ranges = Stream.of(0, 6, 12, 18)
                .map(i -> new KeyRange(few.get(i), few.get(i)))
                .toList();

        assertThat(opened(List.of("everyone"), ranges, "")).isZero();
        assertThat(read(new Slice("alert", 0, List.of("everyone"), ranges), few.getFirst()))
                .containsExactly(few.get(6), few.get(12), few.get(18));
    }

    @Test
    void where_there_are_more_or_but_two_ranges_each_is_read_by_itself() {
        settle(new Random(9));
        List<KeyRange> ranges = residents.stream()
                .map(SliceReaderTest::key)
                .sorted()
                .limit(20)
                .map(key -> new KeyRange(key, key))
                .toList();

        assertThat(opened(List.of("everyone"), List.of(ranges.get(0), ranges.get(1), ranges.get(19)), ""))
                .isEqualTo(3);
        assertThat(opened(List.of("everyone"), ranges.subList(0, 2), "")).isEqualTo(2);
    }

    @Test
    void what_was_read_before_is_not_opened_again_nor_met_again() {
        settle(new Random(9));
        String first = residents.stream()
                .map(SliceReaderTest::key)
                .sorted()
                .findFirst()
                .orElseThrow();

        assertThat(opened(List.of("everyone"), List.of(new KeyRange("0", first)), first))
                .isZero();
        var slice = new Slice("alert", 0, List.of("everyone"), List.of(new KeyRange(first, "~")));
        assertThat(read(slice, first)).hasSize(residents.size() - 1).doesNotContain(first);
    }

    @Test
    void the_next_can_be_looked_at_and_behind_the_last_is_nobody() {
        settle(new Random(9));
        var reader = new SliceReader(
                audience, new Slice("alert", 0, List.of("everyone"), List.of(new KeyRange("0", "~"))), "");

        assertThat(reader.peek()).isEqualTo(reader.next());
        reader.forEachRemaining(_ -> {});
        assertThatThrownBy(reader::peek).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(reader::next).isInstanceOf(NoSuchElementException.class);
    }

    /** How many readings are begun before the first person is asked for. */
    private int opened(List<String> groups, List<KeyRange> ranges, String after) {
        var opened = new AtomicInteger();
        var counted = new Counted(opened);
        new SliceReader(counted, new Slice("alert", 0, groups, ranges), after);
        return opened.get();
    }

    /** The audience, and how many readings of it are begun. */
    private final class Counted implements AudienceEntries {
        private final AtomicInteger opened;

        Counted(AtomicInteger opened) {
            this.opened = opened;
        }

        @Override
        public Iterator<AudienceEntry> read(String group, KeyRange range, String from) {
            opened.incrementAndGet();
            return audience.read(group, range, from);
        }

        @Override
        public Optional<List<AudienceEntry>> readIfFewer(String group, KeyRange range, int than) {
            return audience.readIfFewer(group, range, than);
        }
    }

    private void settle(Random dice) {
        for (int i = 0; i < 400; i++) {
            String[] groups = GROUPS.stream().filter(g -> dice.nextInt(3) == 0).toArray(String[]::new);
            var point = new Point(51 + dice.nextInt(20) / 20.0, -3 + dice.nextInt(20) / 20.0);
            residents.add(Examples.resident(i, point, Channel.EMAIL, groups));
            audience.add(residents.getLast());
        }
    }

    private static List<String> groups(Random dice) {
        var groups = GROUPS.stream().filter(g -> dice.nextBoolean()).toList();
        return groups.isEmpty() ? List.of("everyone") : groups;
    }

    /** In order and apart, as a cover has them, some with nobody in them. */
    private List<KeyRange> ranges(Random dice) {
        List<String> ends = IntStream.range(0, 2 * (1 + dice.nextInt(12)))
                .mapToObj(
                        i -> key(residents.get(dice.nextInt(residents.size()))).substring(0, 12))
                .sorted()
                .distinct()
                .toList();
        var ranges = new ArrayList<KeyRange>();
        for (int i = 0; i + 1 < ends.size(); i += 2) {
            ranges.add(new KeyRange(ends.get(i), ends.get(i + 1) + "$"));
        }
        return ranges.isEmpty() ? List.of(new KeyRange("0", "~")) : ranges;
    }

    private List<String> read(Slice slice, String after) {
        var keys = new ArrayList<String>();
        new SliceReader(audience, slice, after).forEachRemaining(person -> keys.add(person.key()));
        return keys;
    }

    private List<String> expected(Slice slice, String after) {
        return residents.stream()
                .filter(resident -> resident.entry().partitions().stream().anyMatch(slice.partitions()::contains))
                .map(Subscriber::entry)
                .map(AudienceEntry::key)
                .filter(key -> slice.ranges().stream()
                        .anyMatch(r -> key.compareTo(r.low()) >= 0 && key.compareTo(r.high()) <= 0))
                .filter(key -> key.compareTo(after) > 0)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static String key(Subscriber resident) {
        return resident.entry().key();
    }
}

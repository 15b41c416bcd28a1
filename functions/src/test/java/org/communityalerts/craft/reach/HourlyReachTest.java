package org.communityalerts.craft.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.edge.json.Json;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryRecentSends;
import org.communityalerts.port.alert.RecentSends;
import org.junit.jupiter.api.Test;

/** Writing to many in parts, each too small for a second person. */
class HourlyReachTest {
    private static final Audience HERE = at(Examples.PORTISHEAD);
    private static final Audience NEAR = at(new Point(51.4900, -2.7700));
    private static final Audience FAR = at(new Point(51.0, -3.1));

    private Instant now = Examples.NOW;
    private final MemoryRecentSends sends = new MemoryRecentSends();
    private final HourlyReach hourlyReach =
            new HourlyReach(sends, HourlyReachTest::accounts, new Targeting(PlacesFile.forceArea()), () -> now);

    @Test
    void what_one_author_sends_to_people_of_one_area_within_an_hour_adds_up() {
        assertThat(hourlyReach.add("ada", HERE, now, "1", 60, 100)).isTrue();
        assertThat(hourlyReach.add("ada", NEAR, now, "2", 60, 100)).isFalse();
        assertThat(hourlyReach.before("ada", NEAR, now, "")).isEqualTo(60);

        assertThat(hourlyReach.add("ada", FAR, now, "3", 60, 100)).isTrue();
        assertThat(hourlyReach.add("bob", HERE, now, "4", 60, 100)).isTrue();
        now = now.plus(Duration.ofMinutes(61));
        assertThat(hourlyReach.add("ada", HERE, now, "5", 60, 100)).isTrue();
    }

    @Test
    void the_same_request_again_counts_once() {
        assertThat(hourlyReach.add("ada", HERE, now, "1", 60, 100)).isTrue();
        assertThat(hourlyReach.add("ada", HERE, now, "1", 60, 100)).isTrue();
        assertThat(hourlyReach.before("ada", HERE, now, "")).isEqualTo(60);
    }

    /** It is read only where somebody would be refused: whoever wrote it last knows it, and whoever did not is told by the write. */
    @Test
    void what_was_sent_from_another_process_is_never_missed_though_it_is_not_read_before_it_is_written() {
        var reads = new AtomicInteger();
        var elsewhere = new HourlyReach(
                counting(reads), HourlyReachTest::accounts, new Targeting(PlacesFile.forceArea()), () -> now);
        assertThat(hourlyReach.add("ada", HERE, now, "1", 40, 100)).isTrue();
        assertThat(elsewhere.add("ada", HERE, now, "2", 40, 100)).isTrue();
        assertThat(reads).hasValue(0);

        assertThat(elsewhere.add("ada", HERE, now, "3", 40, 100)).isFalse();
        assertThat(reads).hasValue(1);
        assertThat(hourlyReach.add("ada", HERE, now, "4", 40, 100)).isFalse();
        assertThat(hourlyReach.add("ada", HERE, now, "5", 20, 100)).isTrue();
        assertThat(sends.of("ada").sends()).hasSize(3);
    }

    @Test
    void what_was_sent_from_elsewhere_counts_though_it_has_the_version_of_a_book_that_is_over_and_gone() {
        var elsewhere =
                new HourlyReach(sends, HourlyReachTest::accounts, new Targeting(PlacesFile.forceArea()), () -> now);
        assertThat(hourlyReach.add("ada", HERE, now, "1", 60, 100)).isTrue();
        now = now.plus(Duration.ofHours(3));
        sends.forget("ada");
        assertThat(elsewhere.add("ada", HERE, now, "2", 60, 100)).isTrue();

        assertThat(hourlyReach.add("ada", HERE, now, "3", 60, 100)).isFalse();
        assertThat(sends.of("ada").sends()).extracting(RecentSends.Send::name).containsExactly("2");
    }

    private RecentSends counting(AtomicInteger reads) {
        return new RecentSends() {
            @Override
            public Book of(String author) {
                reads.incrementAndGet();
                return sends.of(author);
            }

            @Override
            public Optional<Book> put(String author, Book read, List<Send> all) {
                return sends.put(author, read, all);
            }
        };
    }

    @Test
    void two_at_once_do_not_miss_each_other() throws Exception {
        var gone = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                String name = "request " + i;
                threads.submit(() -> gone.addAndGet(hourlyReach.add("ada", HERE, now, name, 60, 100) ? 1 : 0));
            }
        }

        assertThat(gone).hasValue(1);
    }

    @Test
    void two_accounts_of_one_person_add_up_as_one() {
        assertThat(hourlyReach.add("joan", HERE, now, "1", 60, 100)).isTrue();
        assertThat(hourlyReach.before("force_joan", NEAR, now, "")).isEqualTo(60);
        assertThat(hourlyReach.add("force_joan", NEAR, now, "2", 60, 100)).isFalse();

        assertThat(hourlyReach.add("force_joan", FAR, now, "3", 60, 100)).isTrue();
        assertThat(hourlyReach.add("joan", FAR, now, "4", 60, 100)).isFalse();
    }

    @Test
    void what_was_sent_before_somebody_had_a_second_account_is_added_too() {
        new HourlyReach(sends, List::of, new Targeting(PlacesFile.forceArea()), () -> now)
                .add("joan", HERE, now, "1", 60, 100);

        assertThat(hourlyReach.add("force_joan", HERE, now, "2", 60, 100)).isFalse();
    }

    @Test
    void one_persons_two_accounts_at_once_do_not_miss_each_other() throws Exception {
        var gone = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                String name = "request " + i;
                String account = i % 2 == 0 ? "joan" : "force_joan";
                threads.submit(() -> gone.addAndGet(hourlyReach.add(account, HERE, now, name, 60, 100) ? 1 : 0));
            }
        }

        assertThat(gone).hasValue(1);
    }

    @Test
    void what_was_written_hours_apart_to_go_at_one_time_adds_up_then() {
        Instant evening = now.plus(Duration.ofHours(8));
        assertThat(hourlyReach.add("ada", HERE, evening, "1", 60, 100)).isTrue();
        now = now.plus(Duration.ofHours(2));

        assertThat(hourlyReach.add("ada", HERE, evening.minusSeconds(3599), "2", 60, 100))
                .isFalse();
        assertThat(hourlyReach.add("ada", HERE, evening.plusSeconds(3599), "3", 60, 100))
                .isFalse();
        assertThat(hourlyReach.add("ada", HERE, now, "4", 60, 100)).isTrue();
        now = evening;
        assertThat(hourlyReach.add("ada", HERE, now, "5", 60, 100)).isFalse();
    }

    /** An item in a table has at most 400 kB. */
    @Test
    void who_draws_more_corners_within_the_hour_than_are_kept_does_not_go_on_alone() {
        for (int i = 0; i < 80; i++) {
            assertThat(hourlyReach.add("ada", drawn(50), now, "drawn " + i, 1, 100))
                    .isTrue();
        }
        assertThat(hourlyReach.add("ada", drawn(50), now, "drawn 81", 1, 100)).isFalse();
        assertThat(Json.mapper().writeValueAsString(sends.of("ada").sends()).length())
                .isLessThan(400_000);
    }

    @Test
    void a_series_for_an_area_of_many_corners_leaves_room_for_what_else_its_author_sends_meanwhile() {
        for (int day = 1; day <= 13; day++) {
            assertThat(hourlyReach.add("ada", drawn(1000), now.plus(Duration.ofDays(day)), "day " + day, 60, 100))
                    .isTrue();
        }

        assertThat(hourlyReach.add("ada", drawn(1000), now, "today", 60, 100)).isTrue();
        assertThat(hourlyReach.add("ada", drawn(1000), now.plus(Duration.ofDays(3)), "again", 60, 100))
                .isFalse();
    }

    private static Audience drawn(int corners) {
        List<Point> ring = IntStream.range(0, corners)
                .mapToDouble(i -> i == corners - 1 ? 0 : 2 * Math.PI * i / (corners - 1))
                .mapToObj(angle -> new Point(51.4 + 0.1 * Math.sin(angle), -2.6 + 0.1 * Math.cos(angle)))
                .toList();
        return new Audience(new Area.Polygon(List.of(ring)), Set.of(), "somewhere");
    }

    private static List<String> accounts(String account) {
        return account.endsWith("joan") ? List.of("force_joan", "joan") : List.of(account);
    }

    private static Audience at(Point point) {
        return new Audience(new Area.Circle(point, 1000), Set.of(), "somewhere");
    }
}

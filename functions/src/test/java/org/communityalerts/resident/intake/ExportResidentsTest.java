package org.communityalerts.resident.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Export;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryExports;
import org.communityalerts.memory.MemoryFiles;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.memory.MemorySubscribers;
import org.communityalerts.port.resident.Exports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A thousand residents, of whom a part of the file takes some two hundred. */
class ExportResidentsTest {
    private static final int RESIDENTS = 1000;
    private static final int PART = 20_000;
    private static final String FILE = "exports/1.csv";

    private final MemoryExports exports = new MemoryExports();
    private final MemorySubscribers subscribers = new MemorySubscribers(new MemoryContacts());
    private final MemoryFiles files = new MemoryFiles();
    private final MemoryQueue<String> continued = new MemoryQueue<>();

    @BeforeEach
    void everybody_is_asked_for() {
        IntStream.range(0, RESIDENTS).forEach(i -> subscribers.add(resident("resident-%04d".formatted(i))));
        exports.create(Export.fresh("1", "administrator", Examples.NOW));
    }

    @Test
    void a_stint_that_has_used_its_time_up_is_followed_by_another_and_the_file_is_whole() {
        continued.send(List.of("1"));
        int stints = 0;
        while (!continued.drain().isEmpty()) {
            assertThat(files.version(FILE)).as("half a file").isEmpty();
            export(exports, Duration.ZERO).run("1");
            stints++;
        }

        assertThat(stints).isGreaterThan(3);
        isWhole();
    }

    @Test
    void one_stint_writes_all_it_has_time_for() {
        export(exports, Duration.ofMinutes(1)).run("1");

        assertThat(continued.drain()).isEmpty();
        assertThat(exports.find("1").orElseThrow().parts()).hasSizeGreaterThan(3);
        isWhole();
    }

    @Test
    void a_part_that_was_written_and_not_noted_is_written_again() {
        export(exports, Duration.ZERO).run("1");
        continued.drain();

        assertThatThrownBy(() -> export(new Dropping(), Duration.ZERO).run("1")).hasMessage("the line is cut");
        export(exports, Duration.ofMinutes(1)).run("1");

        isWhole();
    }

    @Test
    void whoever_finds_that_another_has_gone_on_stops() {
        var late = new Late();

        export(late, Duration.ofMinutes(1)).run("1");

        assertThat(late.asked).isEqualTo(1);
        assertThat(files.version(FILE)).isEmpty();
        assertThat(continued.drain()).isEmpty();
    }

    @Test
    void parts_that_another_worker_wrote_over_make_no_file() {
        export(exports, Duration.ZERO).run("1");
        files.part(FILE, exports.find("1").orElseThrow().upload(), 1, new byte[] {1});

        export(exports, Duration.ofMinutes(1)).run("1");

        assertThat(exports.find("1").orElseThrow().state()).isEqualTo(Export.State.FAILED);
        assertThat(files.version(FILE)).isEmpty();
    }

    @Test
    void an_export_that_has_ended_or_never_was_is_left_alone() {
        export(exports, Duration.ofMinutes(1)).run("1");
        subscribers.add(resident("later"));

        export(exports, Duration.ofMinutes(1)).run("1");
        export(exports, Duration.ofMinutes(1)).run("2");

        isWhole();
    }

    private void isWhole() {
        Export done = exports.find("1").orElseThrow();
        assertThat(done.state()).isEqualTo(Export.State.FINISHED);
        assertThat(done.rows()).isEqualTo(RESIDENTS);
        List<String> lines = files.text(FILE).lines().toList();
        assertThat(lines.getFirst()).startsWith("\uFEFFid,name,");
        assertThat(lines.stream().skip(1).map(line -> line.substring(0, line.indexOf(','))))
                .containsExactlyElementsOf(IntStream.range(0, RESIDENTS)
                        .mapToObj("resident-%04d"::formatted)
                        .toList());
    }

    private ExportResidents export(Exports kept, Duration budget) {
        return new ExportResidents(
                kept, subscribers, files, continued, InstantSource.fixed(Examples.NOW), budget, PART);
    }

    private static Subscriber resident(String id) {
        return new Subscriber(
                id,
                "A resident",
                null,
                null,
                id + "@example.org",
                "BS20 8QJ",
                new Point(51.48, -2.77),
                Set.of("farm-watch"),
                Set.of(Channel.EMAIL),
                "en");
    }

    /** A table that cannot be written to. */
    private final class Dropping implements Exports {
        @Override
        public void create(Export fresh) {
            exports.create(fresh);
        }

        @Override
        public Optional<Export> find(String id) {
            return exports.find(id);
        }

        @Override
        public boolean replace(Export before, Export after) {
            throw new IllegalStateException("the line is cut");
        }
    }

    /** A table that somebody else has always just written to. */
    private final class Late implements Exports {
        private int asked;

        @Override
        public void create(Export fresh) {
            exports.create(fresh);
        }

        @Override
        public Optional<Export> find(String id) {
            return exports.find(id);
        }

        @Override
        public boolean replace(Export before, Export after) {
            asked++;
            return false;
        }
    }
}

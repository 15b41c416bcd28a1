package org.communityalerts.desk.disclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.communityalerts.craft.pack.PackWriter;
import org.communityalerts.domain.delivery.Pace;
import org.communityalerts.domain.delivery.Reading;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryTallies;
import org.communityalerts.port.delivery.Readings;
import org.communityalerts.port.resident.Subscribers;
import org.junit.jupiter.api.Test;

/** An alert to very many: its pack is written as its pages are read. */
class RecipientsTest {
    private static final int PAGES = 100;
    private static final int A_PAGE = 1000;

    private int read;
    private int written;

    @Test
    void of_a_hundred_thousand_no_page_is_read_before_the_one_before_it_is_written() throws IOException {
        var out = new ByteArrayOutputStream();
        var pack = new PackWriter(out, Examples.NOW);

        new Recipients(new Pages(), new MemoryTallies(), nobodyOnRecord()).add(pack, "a1", pages());

        assertThat(read).isEqualTo(PAGES);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            zip.getNextEntry();
            assertThat(new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines())
                    .hasSize(1 + PAGES * A_PAGE);
        }
    }

    @Test
    void reading_pages_of_which_nothing_is_written_ends_when_there_is_no_time_left() {
        var late = Examples.NOW.plusSeconds(27);
        var pack = new PackWriter(
                new InTime(OutputStream.nullOutputStream(), () -> Examples.NOW.plusSeconds(read), late), Examples.NOW);
        var recipients = new Recipients(new Pages(), new MemoryTallies(), nobodyOnRecord());

        assertThatThrownBy(() -> recipients.add(pack, "a1", List.of())).isInstanceOf(InTime.Over.class);

        assertThat(read).isEqualTo(27);
    }

    private static List<Tally> pages() {
        return IntStream.range(0, PAGES)
                .mapToObj(page -> new Tally(
                        "a1",
                        "page#" + page,
                        A_PAGE,
                        Map.of(),
                        Map.of("chunk#sms#" + page, A_PAGE),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        Pace.NONE,
                        null,
                        true))
                .toList();
    }

    /** Each read as it is asked for. */
    private final class Pages implements Readings {
        @Override
        public void keep(Reading reading) {}

        @Override
        public Stream<Reading> each(String alertId) {
            return IntStream.range(0, PAGES).mapToObj(page -> {
                assertThat(written).as("pages written before the next is read").isEqualTo(read);
                read++;
                List<String> people = IntStream.range(0, A_PAGE)
                        .mapToObj(n -> "r-" + page + "-" + n)
                        .toList();
                return new Reading(alertId, "page#" + page, Map.of("chunk#sms#" + page, people));
            });
        }

        @Override
        public boolean has(String alertId) {
            return true;
        }
    }

    private Subscribers nobodyOnRecord() {
        return (Subscribers) Proxy.newProxyInstance(
                Subscribers.class.getClassLoader(), new Class<?>[] {Subscribers.class}, (proxy, method, arguments) -> {
                    written++;
                    return List.of();
                });
    }
}

package org.communityalerts.desk.disclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.communityalerts.craft.pack.PackWriter;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAuditArchive;
import org.communityalerts.port.force.AuditTrail;
import org.junit.jupiter.api.Test;

/** A long trail of which hardly anything concerns somebody: each of its days takes a second. */
class AuditPartTest {
    private int read;

    @Test
    void reading_days_of_which_nothing_is_written_ends_when_there_is_no_time_left() {
        var late = Examples.NOW.plusSeconds(270);
        var pack = new PackWriter(
                new InTime(OutputStream.nullOutputStream(), () -> Examples.NOW.plusSeconds(read), late), Examples.NOW);
        var audit = new AuditPart(days(400), new MemoryAuditArchive(), () -> Examples.NOW, Duration.ofDays(2557));

        assertThatThrownBy(() -> audit.add(pack, Map.of("resident-1", Examples.NOW)))
                .isInstanceOf(InTime.Over.class);

        assertThat(read).isEqualTo(270);
    }

    private AuditTrail days(int number) {
        return (AuditTrail) Proxy.newProxyInstance(
                AuditTrail.class.getClassLoader(), new Class<?>[] {AuditTrail.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("days")) {
                        return Stream.iterate(LocalDate.EPOCH, day -> day.plusDays(1))
                                .limit(number)
                                .toList();
                    }
                    read++;
                    return Stream.empty();
                });
    }
}

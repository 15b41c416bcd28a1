package org.communityalerts.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Where the platform listens, the processes it starts included, as the kernel has it. */
@EnabledOnOs(OS.LINUX)
class ListeningTest {
    private static final String LISTENS = "0A";
    private static final String LOOPBACK = "0100007F";
    private static final List<String> LOOPBACK_6 =
            List.of("00000000000000000000000001000000", "0000000000000000FFFF00000100007F");

    @Test
    void nothing_that_is_started_listens_beyond_loopback() {
        RunningPlatform.get();

        assertThat(ProcessHandle.current().descendants()).as("DynamoDB Local").isNotEmpty();
        assertThat(listening()).hasSizeGreaterThan(5);
        assertThat(beyondLoopback()).isEmpty();
    }

    @Test
    void one_that_does_is_found() throws IOException {
        try (var everywhere = new ServerSocket(0)) {
            assertThat(beyondLoopback()).hasSize(1).first().asString().contains(port(everywhere));
        }
        try (var here = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(beyondLoopback()).isEmpty();
            assertThat(listening()).anyMatch(address -> address.endsWith(port(here)));
        }
    }

    private static String port(ServerSocket socket) {
        return ":%04X".formatted(socket.getLocalPort());
    }

    private static List<String> beyondLoopback() {
        return listening().stream()
                .filter(address -> {
                    String host = address.substring(0, address.indexOf(':'));
                    return !host.equals(LOOPBACK) && !LOOPBACK_6.contains(host);
                })
                .toList();
    }

    /** The local addresses this process and its children listen at, in hexadecimal. */
    private static List<String> listening() {
        Set<String> own = Stream.concat(
                        Stream.of(ProcessHandle.current()),
                        ProcessHandle.current().descendants())
                .flatMap(process -> sockets(process.pid()))
                .collect(Collectors.toSet());
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .map(Path::of)
                .filter(Files::exists)
                .flatMap(ListeningTest::lines)
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns[3].equals(LISTENS) && own.contains(columns[9]))
                .map(columns -> columns[1])
                .toList();
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream().skip(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The inodes of a process's sockets. */
    private static Stream<String> sockets(long pid) {
        try (Stream<Path> open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return open
                    .map(ListeningTest::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring("socket:[".length(), target.length() - 1))
                    .toList()
                    .stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }
}

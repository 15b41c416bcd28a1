package org.communityalerts.bench.figures;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The machine figures are made on. */
final class Machine {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** Java, processors, memory and system, in words. */
    static String shape() throws IOException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return "Java %d, %d cores%s, %d GB, %s %s"
                .formatted(
                        Runtime.version().feature(),
                        system.getAvailableProcessors(),
                        model(),
                        Math.ceilDiv(system.getTotalMemorySize(), 1 << 30),
                        system.getName(),
                        system.getArch());
    }

    private static String model() throws IOException {
        if (!Files.exists(PROCESSORS)) {
            return "";
        }
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> " (" + line.replaceFirst(".*: ", "") + ")")
                    .findFirst()
                    .orElse("");
        }
    }
}

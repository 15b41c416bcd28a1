package org.communityalerts.local.iam;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Notes what is used of what the template gives: grants, and variables of the environment. The file that USED_FILE names
 * gathers it over several processes, a line the first time each uses it.
 */
public final class Used {
    private static final @Nullable String FILE = System.getenv("USED_FILE");
    private static final Set<String> NOTED = ConcurrentHashMap.newKeySet();

    private Used() {}

    /** Notes one use. */
    public static void note(String what) {
        if (FILE != null && NOTED.add(what)) {
            try {
                Path file = Path.of(FILE);
                Files.createDirectories(file.getParent());
                Files.write(
                        file,
                        (what + "\n").getBytes(StandardCharsets.UTF_8),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Everything that was used. */
    public static Set<String> in(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.collect(TreeSet::new, Set::add, Set::addAll);
        }
    }
}

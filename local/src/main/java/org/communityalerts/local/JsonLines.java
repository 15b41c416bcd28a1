package org.communityalerts.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A file of JSON lines that is read first and then added to; or none, and nothing is kept. */
public final class JsonLines<T> implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Class<T> type;
    private final @Nullable Path path;
    private final @Nullable Writer file;

    /** @param path null to keep nothing */
    public JsonLines(@Nullable Path path, Class<T> type) throws IOException {
        this.type = type;
        this.path = path;
        if (path == null) {
            file = null;
        } else {
            Files.createDirectories(path.getParent());
            file = Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            endLastLine(path, file);
        }
    }

    /** Hands over what is kept, in order; but for a line that a kill cut off. */
    public void read(Consumer<T> to) throws IOException {
        if (path != null) {
            try (var lines = Files.lines(path)) {
                lines.forEach(line -> parse(line, to));
            }
        }
    }

    private void parse(String line, Consumer<T> to) {
        T read;
        try {
            read = JSON.readValue(line, type);
        } catch (JacksonException e) {
            // Whoever asked for it was never answered: it did not happen.
            return;
        }
        to.accept(read);
    }

    /** Adds a line, and has it written before it returns. */
    public synchronized void add(T record) {
        if (file != null) {
            try {
                file.write(JSON.writeValueAsString(record) + "\n");
                file.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void endLastLine(Path path, Writer file) throws IOException {
        byte[] all = Files.readAllBytes(path);
        if (all.length > 0 && all[all.length - 1] != '\n') {
            file.write("\n");
            file.flush();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}

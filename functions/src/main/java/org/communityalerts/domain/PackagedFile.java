package org.communityalerts.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * A file that is packaged beside a class.
 *
 * @param reader the class
 * @param name from the class's own folder
 */
public record PackagedFile(Class<?> reader, String name) {
    /**
     * The whole of it.
     *
     * @throws IllegalStateException if it was not packaged
     */
    public byte[] bytes() {
        try (InputStream in = reader.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not packaged beside " + reader.getName());
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole of it, read as UTF-8. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** Its lines, read as UTF-8. */
    public Stream<String> lines() {
        return text().lines();
    }

    /** Its lines that say something: neither blank nor a comment, which begins with {@code #}. */
    public Stream<String> rows() {
        return lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }
}

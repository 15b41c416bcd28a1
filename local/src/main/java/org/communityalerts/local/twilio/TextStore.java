package org.communityalerts.local.twilio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** All texts, to and from all phones, in order; kept in a file of JSON lines of which the last of a text stands. */
final class TextStore implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Text> texts = new LinkedHashMap<>();
    private final Map<String, List<String>> byPhone = new LinkedHashMap<>();
    private final Writer file;

    /** @param path read first and then added to, or null for memory */
    TextStore(Path path) throws IOException {
        if (path == null) {
            file = null;
            return;
        }
        Files.createDirectories(path.getParent());
        if (Files.exists(path)) {
            try (var lines = Files.lines(path)) {
                lines.map(line -> JSON.readValue(line, Text.class)).forEach(this::keep);
            }
        }
        file = Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Keeps a text, new or changed, and has it written before it returns. */
    synchronized void put(Text text) {
        keep(text);
        if (file != null) {
            try {
                file.write(JSON.writeValueAsString(text) + "\n");
                file.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void keep(Text text) {
        if (texts.put(text.sid(), text) == null) {
            byPhone.computeIfAbsent(phone(text), phone -> new ArrayList<>()).add(text.sid());
        }
    }

    private static String phone(Text text) {
        return text.direction().equals(Text.INBOUND) ? text.from() : text.to();
    }

    synchronized Optional<Text> find(String sid) {
        return Optional.ofNullable(texts.get(sid));
    }

    /** All texts, oldest first. */
    synchronized List<Text> all() {
        return List.copyOf(texts.values());
    }

    /** The phones that have texts, in the order of their first. */
    synchronized List<String> phones() {
        return List.copyOf(byPhone.keySet());
    }

    /** The texts to and from a phone, oldest first. */
    synchronized List<Text> of(String phone) {
        return byPhone.getOrDefault(phone, List.of()).stream().map(texts::get).toList();
    }

    @Override
    public synchronized void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}

package org.communityalerts.local.twilio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communityalerts.local.JsonLines;

/** All texts, to and from all phones, in order; kept in a file of JSON lines of which the last of a text stands. */
final class TextStore implements AutoCloseable {
    private final Map<String, Text> texts = new LinkedHashMap<>();
    private final Map<String, List<String>> byPhone = new LinkedHashMap<>();
    private final JsonLines<Text> file;

    /** @param path read first and then added to, or null for memory */
    TextStore(Path path) throws IOException {
        file = new JsonLines<>(path, Text.class);
        file.read().forEach(this::keep);
    }

    /** Keeps a text, new or changed, and has it written before it returns. */
    synchronized void put(Text text) {
        keep(text);
        file.add(text);
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

    /** Drops from memory what it holds so far. */
    synchronized void forget() {
        texts.clear();
        byPhone.clear();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

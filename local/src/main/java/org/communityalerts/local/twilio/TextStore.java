package org.communityalerts.local.twilio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.communityalerts.local.JsonLines;
import org.communityalerts.local.Ledger;
import org.communityalerts.local.Newest;
import org.jspecify.annotations.Nullable;

/** The newest texts, to and from all phones, in order; kept in a file of JSON lines of which the last of a text stands. */
final class TextStore implements AutoCloseable {
    private final Newest<Text> texts = new Newest<>(Ledger.MOST, Text::sid, TextStore::phone);
    private final JsonLines<Text> file;

    /**
     * @param path read first and then added to, or null for memory
     * @param told of each text that is read
     */
    TextStore(@Nullable Path path, Consumer<Text> told) throws IOException {
        file = new JsonLines<>(path, Text.class);
        file.read(text -> {
            texts.put(text);
            told.accept(text);
        });
    }

    /** Keeps a text, new or changed, and has it written before it returns. */
    synchronized void put(Text text) {
        texts.put(text);
        file.add(text);
    }

    private static String phone(Text text) {
        return text.direction().equals(Text.INBOUND) ? text.sender() : text.to();
    }

    Optional<Text> find(String sid) {
        return texts.find(sid);
    }

    /** All texts, oldest first. */
    List<Text> all() {
        return texts.all();
    }

    /** The phones that have texts, in the order of their first. */
    List<String> phones() {
        return texts.groups();
    }

    /** The texts to and from a phone, oldest first. */
    List<Text> of(String phone) {
        return texts.of(phone);
    }

    /** Drops from memory what it holds so far. */
    void forget() {
        texts.clear();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

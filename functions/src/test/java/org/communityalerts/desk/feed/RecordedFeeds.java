package org.communityalerts.desk.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.communityalerts.port.force.Feeds;

/** Servers that answer as they did on a recorded day. */
final class RecordedFeeds implements Feeds {
    private final Map<String, byte[]> pages = new HashMap<>();
    /** What was asked for, in order. */
    final List<String> asked = new ArrayList<>();

    /** Done before each answer. */
    Consumer<String> before = address -> {};

    /** From now on that address has what was recorded under a name. */
    void answer(String address, String recording) {
        try (InputStream in = RecordedFeeds.class.getResourceAsStream(recording)) {
            pages.put(address, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void say(String address, String words) {
        pages.put(address, words.getBytes(StandardCharsets.UTF_8));
    }

    /** From now on nothing is there. */
    void fail(String address) {
        pages.remove(address);
    }

    @Override
    public byte[] read(URI address) {
        asked.add(address.toString());
        before.accept(address.toString());
        byte[] page = pages.get(address.toString());
        if (page == null) {
            throw new UncheckedIOException(new IOException("it was answered 503"));
        }
        return page;
    }
}

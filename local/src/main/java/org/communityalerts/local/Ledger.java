package org.communityalerts.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the providers accepted, the newest in order: the truth that an alert's counts are held against. */
public final class Ledger implements AutoCloseable {
    /** One message a provider accepted; what a channel does not have is null. */
    public record Entry(
            String channel,
            String from,
            String to,
            @Nullable String body,
            @Nullable String subject,
            @Nullable String mediaUrl,
            @Nullable String alertId,
            String providerId,
            String at) {}

    /** So that a platform that has sent half a million texts takes no more memory than one that has sent this many. */
    public static final int MOST = 50_000;

    private final Newest<Entry> entries = new Newest<>(MOST, Entry::providerId, Entry::alertId);
    private final JsonLines<Entry> file;

    /** @param path a file of JSON lines that is read first and then added to, or null for memory */
    public Ledger(@Nullable Path path) throws IOException {
        file = new JsonLines<>(path, Entry.class);
        file.read(entries::put);
    }

    /** Adds an entry, and has it written before it returns. */
    public synchronized void add(Entry entry) {
        entries.put(entry);
        file.add(entry);
    }

    /** Adds an entry, unless there is one of its provider's id, or was one that made room for others. */
    public synchronized void addMissing(Entry entry) {
        boolean gone = entries.oldestOfTooMany()
                .filter(oldest -> Instant.parse(entry.at()).isBefore(Instant.parse(oldest.at())))
                .isPresent();
        if (!gone && entries.find(entry.providerId()).isEmpty()) {
            add(entry);
        }
    }

    /** Notes what was heard in a call that was accepted before. */
    public synchronized void amend(String providerId, String body, @Nullable String mediaUrl) {
        entries.find(providerId)
                .map(e -> new Entry(
                        e.channel(), e.from(), e.to(), body, e.subject(), mediaUrl, e.alertId(), providerId, e.at()))
                .ifPresent(this::add);
    }

    /** The entries of a channel to an address, in order; null for any. */
    public List<Entry> entries(@Nullable String channel, @Nullable String to) {
        return entries.all().stream()
                .filter(e -> channel == null || e.channel().equals(channel))
                .filter(e -> to == null || e.to().equals(to))
                .toList();
    }

    /** The entries of one alert, in order. */
    public List<Entry> of(String alertId) {
        return entries.of(alertId);
    }

    /** Drops from memory what it holds so far. */
    public void forget() {
        entries.clear();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

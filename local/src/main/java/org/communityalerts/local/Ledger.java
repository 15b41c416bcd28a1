package org.communityalerts.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the providers accepted, in order: the truth that an alert's counts are held against. */
public final class Ledger implements AutoCloseable {
    /** One message a provider accepted; what a channel does not have is null. */
    public record Entry(
            String channel,
            String from,
            String to,
            String body,
            String subject,
            String mediaUrl,
            String alertId,
            String providerId,
            String at) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, List<Integer>> placesOfAlert = new HashMap<>();
    private final JsonLines<Entry> file;

    /** @param path a file of JSON lines that is read first and then added to, or null for memory */
    public Ledger(Path path) throws IOException {
        file = new JsonLines<>(path, Entry.class);
        file.read().forEach(this::keep);
    }

    /** Adds an entry, and has it written before it returns. */
    public synchronized void add(Entry entry) {
        keep(entry);
        file.add(entry);
    }

    /** Adds an entry, unless there is one of its provider's id. */
    public synchronized void addMissing(Entry entry) {
        if (!places.containsKey(entry.providerId())) {
            add(entry);
        }
    }

    /** Notes what was heard in a call that was accepted before. */
    public synchronized void amend(String providerId, String body, String mediaUrl) {
        Entry e = entries.get(places.get(providerId));
        add(new Entry(e.channel(), e.from(), e.to(), body, e.subject(), mediaUrl, e.alertId(), providerId, e.at()));
    }

    /** An entry takes the place of an earlier one of the same provider's id. */
    private void keep(Entry entry) {
        Integer earlier = places.putIfAbsent(entry.providerId(), entries.size());
        if (earlier == null) {
            placesOfAlert
                    .computeIfAbsent(entry.alertId(), id -> new ArrayList<>())
                    .add(entries.size());
            entries.add(entry);
        } else {
            entries.set(earlier, entry);
        }
    }

    /** The entries of a channel to an address, in order; null for any. */
    public synchronized List<Entry> entries(String channel, String to) {
        return entries.stream()
                .filter(e -> channel == null || e.channel().equals(channel))
                .filter(e -> to == null || e.to().equals(to))
                .toList();
    }

    /** The entries of one alert, in order. */
    public synchronized List<Entry> of(String alertId) {
        return placesOfAlert.getOrDefault(alertId, List.of()).stream()
                .map(entries::get)
                .toList();
    }

    /** Drops from memory what it holds so far. */
    public synchronized void forget() {
        entries.clear();
        places.clear();
        placesOfAlert.clear();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

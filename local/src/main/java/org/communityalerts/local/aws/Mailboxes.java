package org.communityalerts.local.aws;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What residents got by e-mail, the latest, for who reads and answers it on a page. */
public final class Mailboxes {
    static final int MOST = 2000;

    /**
     * An e-mail that was sent.
     *
     * @param replyTo where it is answered, or null for where it came from
     */
    public record Sent(
            String id, String from, String to, @Nullable String replyTo, String subject, String text, Instant at) {}

    private final Deque<Sent> all = new ArrayDeque<>();

    synchronized void add(Sent sent) {
        all.addLast(sent);
        if (all.size() > MOST) {
            all.removeFirst();
        }
    }

    synchronized void forget() {
        all.clear();
    }

    /** Whose they are, whoever got one last first. */
    public synchronized List<String> addresses() {
        var addresses = new LinkedHashSet<String>();
        all.descendingIterator().forEachRemaining(sent -> addresses.add(sent.to()));
        return List.copyOf(addresses);
    }

    /** What that address got, the oldest first. */
    public synchronized List<Sent> to(String address) {
        return all.stream().filter(sent -> sent.to().equals(address)).toList();
    }
}

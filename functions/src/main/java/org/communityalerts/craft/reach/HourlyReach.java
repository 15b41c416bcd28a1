package org.communityalerts.craft.reach;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.port.alert.RecentSends;

/**
 * Adds up what goes from one author to people of one area within an hour, from whichever account and whenever it was
 * written: whoever would need a second person for all of them does not go without one by writing to them in parts.
 */
public final class HourlyReach {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_TRIES = 10;
    private static final int MOST_AUTHORS = 100;
    /** What a book has room for; who draws more within the time it covers does not go on alone. */
    private static final int MOST_CORNERS = 4000;
    /** An area with more is noted as the rectangle around it, so that a series of it leaves room for what else its author sends. */
    private static final int MANY_CORNERS = 50;

    private final RecentSends book;
    private final Function<String, List<String>> accounts;
    private final Targeting targeting;
    private final InstantSource clock;
    /** What this process wrote last: who writes in place of it needs not read it, and is told if it is not the last any more. */
    private final Map<String, RecentSends.Book> written = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RecentSends.Book> eldest) {
            return size() > MOST_AUTHORS;
        }
    });

    /** @param accounts all that the author of one account has, in one order */
    public HourlyReach(
            RecentSends book, Function<String, List<String>> accounts, Targeting targeting, InstantSource clock) {
        this.book = book;
        this.accounts = accounts;
        this.targeting = targeting;
        this.clock = clock;
    }

    /** How many the author reaches there within an hour of that moment, besides by the send of that name. */
    public int before(String author, Audience audience, Instant goesAt, String name) {
        return sum(near(goesAt, accounts.apply(author).stream().map(book::of), name), audience);
    }

    /**
     * Notes that an author sends to so many more at that moment, if with the others around it they are no more than may be.
     *
     * @return whether they are, and it is noted
     */
    public boolean add(String author, Audience audience, Instant goesAt, String name, int recipients, int most) {
        List<String> theirs = accounts.apply(author);
        var send = new RecentSends.Send(
                name,
                goesAt,
                recipients,
                audience.areas().stream().map(HourlyReach::noted).toList());
        RecentSends.Book read = remembered(theirs.getFirst());
        boolean known = false;
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            boolean fits = sum(near(goesAt, books(theirs, read), name), audience) + recipients <= most
                    && corners(with(send, read)) <= MOST_CORNERS;
            if (!fits && known) {
                return false;
            }
            Optional<RecentSends.Book> stands =
                    fits ? put(theirs.getFirst(), read, send) : Optional.of(book.of(theirs.getFirst()));
            if (stands.isEmpty()) {
                return true;
            }
            read = stands.get();
            known = true;
        }
        return false;
    }

    /** A book whose sends are over may be gone from the table, and another's begun there with the same versions. */
    private RecentSends.Book remembered(String author) {
        RecentSends.Book last = written.getOrDefault(author, RecentSends.Book.NONE);
        return standing(last, "").findAny().isPresent() ? last : RecentSends.Book.NONE;
    }

    private Stream<RecentSends.Book> books(List<String> theirs, RecentSends.Book first) {
        return Stream.concat(Stream.of(first), theirs.stream().skip(1).map(book::of));
    }

    private Optional<RecentSends.Book> put(String first, RecentSends.Book read, RecentSends.Send send) {
        List<RecentSends.Send> sends = with(send, read);
        Optional<RecentSends.Book> other = book.put(first, read, sends);
        if (other.isEmpty()) {
            written.put(first, read.with(sends));
        }
        return other;
    }

    private List<RecentSends.Send> with(RecentSends.Send send, RecentSends.Book read) {
        return Stream.concat(standing(read, send.name()), Stream.of(send)).toList();
    }

    private List<RecentSends.Send> near(Instant goesAt, Stream<RecentSends.Book> books, String name) {
        return books.flatMap(read -> standing(read, name))
                .filter(send -> Duration.between(send.at(), goesAt).abs().compareTo(HOUR) < 0)
                .toList();
    }

    /** What is not over for an hour yet: nothing goes that far back any more. */
    private Stream<RecentSends.Send> standing(RecentSends.Book read, String name) {
        Instant since = clock.instant().minus(HOUR);
        return read.sends().stream()
                .filter(send -> send.at().isAfter(since) && !send.name().equals(name));
    }

    private static Area noted(Area area) {
        return area instanceof Area.Polygon drawn && corners(area) > MANY_CORNERS ? drawn.box() : area;
    }

    private static long corners(List<RecentSends.Send> sends) {
        return sends.stream()
                .flatMap(send -> send.areas().stream())
                .mapToLong(HourlyReach::corners)
                .sum();
    }

    private static long corners(Area area) {
        return area instanceof Area.Polygon(var rings)
                ? rings.stream().mapToLong(List::size).sum()
                : 1;
    }

    private int sum(List<RecentSends.Send> sends, Audience audience) {
        return sends.stream()
                .filter(send -> send.areas().stream().anyMatch(area -> meets(area, audience)))
                .mapToInt(RecentSends.Send::recipients)
                .sum();
    }

    private boolean meets(Area area, Audience audience) {
        return audience.areas().stream().anyMatch(other -> targeting.meet(area, other));
    }
}

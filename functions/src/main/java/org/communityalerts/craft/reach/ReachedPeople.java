package org.communityalerts.craft.reach;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.communityalerts.craft.targeting.EntryReader;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Reached;
import org.communityalerts.domain.audience.Slice;
import org.communityalerts.domain.delivery.Reading;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.port.delivery.Readings;
import org.communityalerts.port.delivery.Tallies;
import org.communityalerts.port.reply.Replies;
import org.communityalerts.port.reply.Responses;
import org.communityalerts.port.resident.Subscribers;
import org.jspecify.annotations.Nullable;

/** Those whom earlier alerts reached, as they can be reached today: whoever is not on record any more is not there. */
public final class ReachedPeople {
    private static final int PAGE = 200;
    private static final Set<Reply.Kind> ANSWERS = EnumSet.of(Reply.Kind.MESSAGE, Reply.Kind.HEARD, Reply.Kind.ANSWER);

    private final Readings readings;
    private final Tallies tallies;
    private final Replies replies;
    private final Responses responses;
    private final Subscribers subscribers;

    public ReachedPeople(
            Readings readings, Tallies tallies, Replies replies, Responses responses, Subscribers subscribers) {
        this.readings = readings;
        this.tallies = tallies;
        this.replies = replies;
        this.responses = responses;
        this.subscribers = subscribers;
    }

    /** Those of a slice, after that key. */
    public EntryReader read(Slice slice, String after) {
        List<String> ids = ids(Objects.requireNonNull(slice.reached())).stream()
                .filter(id -> Reached.isIn(slice.number(), id))
                .toList();
        return new ReachedReader(ids, after, subscribers);
    }

    /** All of them, by what they can be reached on. */
    public Reach count(Audience audience) {
        var reach = new Reach();
        new ReachedReader(List.copyOf(ids(Objects.requireNonNull(audience.reached()))), "", subscribers)
                .forEachRemaining(reach::add);
        return reach;
    }

    /** Their ids, in order. */
    public Set<String> ids(Reached reached) {
        var ids = new TreeSet<String>();
        for (String alert : reached.alerts()) {
            ids.addAll(reached.answered() ? answered(alert, reached.with()) : reached(alert));
        }
        return ids;
    }

    private Set<String> reached(String alert) {
        return Reading.reached(readings.of(alert), tallies.seats(alert));
    }

    /** Of those who chose an answer to its question, in whatever way, the last one stands. */
    private Set<String> answered(String alert, @Nullable Integer with) {
        Map<String, Integer> chosen = responses.of(alert, reached(alert));
        Set<String> ids = said(alert, with);
        chosen.forEach((person, answer) -> {
            if (with == null || with.equals(answer)) {
                ids.add(person);
            } else {
                ids.remove(person);
            }
        });
        return ids;
    }

    private Set<String> said(String alert, @Nullable Integer with) {
        var ids = new TreeSet<String>();
        String next = null;
        do {
            Replies.Page page = replies.to(alert, PAGE, next);
            page.replies().stream()
                    .filter(reply -> ANSWERS.contains(reply.kind()))
                    .filter(reply -> with == null || reply.text().strip().equals(Integer.toString(with)))
                    .map(Reply::subscriberId)
                    .filter(Objects::nonNull)
                    .forEach(ids::add);
            next = page.nextToken();
        } while (next != null);
        return ids;
    }
}

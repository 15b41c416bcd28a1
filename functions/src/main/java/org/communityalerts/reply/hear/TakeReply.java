package org.communityalerts.reply.hear;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.communityalerts.domain.reply.Circumstances;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.domain.reply.Said;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.port.Queue;
import org.communityalerts.port.delivery.LatestAlert;
import org.communityalerts.port.reply.Replies;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.port.resident.Subscribers;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a resident texts: a stop takes effect at once, everything is kept, and goes on to be heard. A text Twilio
 * hands over again after a crash is handled in full.
 */
public final class TakeReply {
    /** Somebody may answer what they were asked before the last alert. */
    private static final int MOST_ASKED = 5;

    /** Who is on record, and what has been sent to whom. */
    public record Records(Contacts contacts, Subscribers subscribers, LatestAlert latest) {}

    private final Replies replies;
    private final Records records;
    private final Meaning meaning;
    private final AutomaticAnswers answers;
    private final Queue<Said> repliesQueue;
    private final InstantSource clock;

    public TakeReply(
            Replies replies,
            Records records,
            Meaning meaning,
            AutomaticAnswers answers,
            Queue<Said> repliesQueue,
            InstantSource clock) {
        this.replies = replies;
        this.records = records;
        this.meaning = meaning;
        this.answers = answers;
        this.repliesQueue = repliesQueue;
        this.clock = clock;
    }

    /** Takes a text; the answer to it, if it gets one. The same text again gets the same answer and does nothing. */
    public Optional<String> take(InboundText text) {
        Optional<Reply> before = replies.find(text.id());
        if (before.isPresent()) {
            finish(before.get(), text);
            return Optional.ofNullable(before.get().answered());
        }
        List<LatestAlert.Last> latest = latest(text);
        Optional<LatestAlert.Last> last = latest.stream().findFirst();
        Optional<Subscriber> resident = records.contacts().owner(text.from()).flatMap(records.subscribers()::find);
        Meaning.Heard heard = meaning.of(text, latest);
        if (heard.command().kind() == Reply.Kind.STOP || text.stops()) {
            stop(text);
        }
        Optional<String> answer = answers.to(
                text,
                heard,
                about(heard, last),
                resident.map(Subscriber::language).orElse(heard.language()));
        Reply reply = reply(heard, text, last, resident, answer);
        replies.add(reply);
        replies.find(text.id()).ifPresent(kept -> finish(kept, text));
        return answer;
    }

    /** The alerts that went to who sent it, the newest first; before them the one that it answers. */
    private List<LatestAlert.Last> latest(InboundText text) {
        List<LatestAlert.Last> newest = records.latest().newest(text.from(), MOST_ASKED);
        String alertId = text.alertId();
        if (alertId == null) {
            return newest;
        }
        var answered = newest.stream()
                .filter(last -> last.alertId().equals(alertId))
                .findFirst()
                .orElseGet(() -> new LatestAlert.Last(alertId, Instant.EPOCH, null));
        return Stream.concat(Stream.of(answered), newest.stream().filter(last -> !last.equals(answered)))
                .toList();
    }

    private void stop(InboundText text) {
        String by = text.circumstances().way().word();
        records.contacts().suppress(text.from(), new Suppression(Suppression.Reason.OPT_OUT, clock.instant(), by));
    }

    /** Ends the stop that stood when they wrote; one that came since stands. */
    private void start(InboundText text, Instant wroteAt) {
        stopped(records.contacts(), text.from())
                .filter(stop -> !stop.at().isAfter(wroteAt))
                .ifPresent(_ -> records.contacts().release(text.from()));
    }

    /** The stop that stands of an address. */
    static Optional<Suppression> stopped(Contacts contacts, String address) {
        return contacts.suppression(address).filter(why -> why.reason() == Suppression.Reason.OPT_OUT);
    }

    private Reply reply(
            Meaning.Heard heard,
            InboundText text,
            Optional<LatestAlert.Last> last,
            Optional<Subscriber> resident,
            Optional<String> answer) {
        Instant now = clock.instant();
        return new Reply(
                text.id(),
                about(heard, last),
                resident.map(Subscriber::id).orElse(null),
                text.from(),
                text.body(),
                now,
                heard.kind(),
                heard.flagged(),
                text.media(),
                answer.orElse(null),
                List.of(),
                circumstances(text, heard.given()));
    }

    private static Circumstances circumstances(InboundText text, @Nullable GivenAnswer given) {
        return given == null
                ? text.circumstances()
                : text.circumstances().answering(given.chosen().number());
    }

    private static @Nullable String about(Meaning.Heard heard, Optional<LatestAlert.Last> last) {
        return heard.given() == null
                ? last.map(LatestAlert.Last::alertId).orElse(null)
                : heard.given().alertId();
    }

    /**
     * What is done of a text once it is on record. A start only is then: a YES is one only for who has stopped, and would mean
     * something else to whoever handles it again after a crash.
     */
    private void finish(Reply reply, InboundText text) {
        if (reply.kind() == Reply.Kind.START && !text.stops()) {
            start(text, reply.at());
        }
        repliesQueue.send(List.of(new Said(reply, null, text.attached())));
    }
}

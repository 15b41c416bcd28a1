package org.communityalerts.reply.hear;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communityalerts.domain.alert.News;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Measure;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.port.delivery.LatestAlert;
import org.communityalerts.port.delivery.Tallies;
import org.communityalerts.port.force.NewsPublisher;
import org.communityalerts.port.reply.Replies;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.port.resident.Subscribers;

/**
 * Takes what a resident texts: a stop takes effect at once and everything is kept. A text Twilio hands over again after a
 * crash is handled in full, and counts for the alert it is filed under.
 */
public final class TakeReply {
    private static final String BY_TEXT = "text";

    /** Who is on record, and what has been sent to whom. */
    public record Records(Contacts contacts, Subscribers subscribers, LatestAlert latest, Tallies tallies) {}

    private final Replies replies;
    private final Records records;
    private final Meaning meaning;
    private final AutomaticAnswers answers;
    private final NewsPublisher newsPublisher;
    private final InstantSource clock;

    public TakeReply(
            Replies replies,
            Records records,
            Meaning meaning,
            AutomaticAnswers answers,
            NewsPublisher newsPublisher,
            InstantSource clock) {
        this.replies = replies;
        this.records = records;
        this.meaning = meaning;
        this.answers = answers;
        this.newsPublisher = newsPublisher;
        this.clock = clock;
    }

    /** Takes a text; the answer to it, if it gets one. The same text again gets the same answer and does nothing. */
    public Optional<String> take(InboundText text) {
        Optional<Reply> before = replies.find(text.id());
        if (before.isPresent()) {
            count(before.get());
            return Optional.ofNullable(before.get().answered());
        }
        Optional<LatestAlert.Last> last = records.latest().to(text.from());
        Optional<Subscriber> resident = records.contacts().owner(text.from()).flatMap(records.subscribers()::find);
        Meaning.Heard heard = meaning.of(text, last);
        obey(heard.command(), text.from());
        Optional<String> answer = answers.to(
                text,
                heard,
                last.map(LatestAlert.Last::alertId).orElse(null),
                resident.map(Subscriber::language).orElse("en"));
        Reply reply = reply(heard, text, last, resident, answer);
        replies.add(reply);
        replies.find(text.id()).ifPresent(this::count);
        return answer;
    }

    private void obey(Command command, String address) {
        Contacts contacts = records.contacts();
        if (command.kind() == Reply.Kind.STOP) {
            contacts.suppress(address, new Suppression(Suppression.Reason.OPT_OUT, clock.instant(), BY_TEXT));
        } else if (command.kind() == Reply.Kind.START && optedOut(contacts, address)) {
            contacts.release(address);
        }
    }

    static boolean optedOut(Contacts contacts, String address) {
        return contacts.suppression(address)
                .filter(why -> why.reason() == Suppression.Reason.OPT_OUT)
                .isPresent();
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
                last.map(LatestAlert.Last::alertId).orElse(null),
                resident.map(Subscriber::id).orElse(null),
                text.from(),
                text.body(),
                now,
                heard.command().kind(),
                heard.flagged(),
                text.media(),
                answer.orElse(null),
                List.of());
    }

    /** A part of its own for each reply, written whole: taken twice, it counts once. */
    private void count(Reply reply) {
        if (reply.alertId() == null) {
            return;
        }
        Map<Measure, Integer> measures = new EnumMap<>(Measure.class);
        measures.put(Measure.REPLIES, 1);
        if (reply.kind() == Reply.Kind.STOP) {
            measures.put(Measure.OPT_OUTS, 1);
        }
        newsPublisher.tell(News.replied(reply));
        records.tallies().put(Tally.reply(reply.alertId(), reply.id()).using(Channel.SMS, measures));
    }
}

package org.communityalerts.reply.hear;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communityalerts.craft.person.JoinByKeyword;
import org.communityalerts.domain.Here;
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
 * Takes what a resident texts: a stop takes hold at once, everything is kept, and what is not a command is answered once
 * a day. The reply is written down last, so that a text Twilio hands over again after a crash is taken whole.
 */
public final class TakeReply {
    private static final String BY_TEXT = "text";

    /** Who is on record, and what has been sent to whom. */
    public record Records(
            Contacts contacts, Subscribers subscribers, LatestAlert latest, Tallies tallies, JoinByKeyword joining) {}

    private final Replies replies;
    private final Records records;
    private final Wording wording;
    private final NewsPublisher herald;
    private final InstantSource clock;

    public TakeReply(Replies replies, Records records, Wording wording, NewsPublisher herald, InstantSource clock) {
        this.replies = replies;
        this.records = records;
        this.wording = wording;
        this.herald = herald;
        this.clock = clock;
    }

    /** Takes a text; the answer to it, if it gets one. The same text again gets the same answer and does nothing. */
    Optional<String> take(InboundText text) {
        Optional<Reply> before = replies.find(text.id());
        if (before.isPresent()) {
            return Optional.ofNullable(before.get().answered());
        }
        Command command = Command.of(text.body());
        obey(command, text.from());
        String alertId = records.latest().to(text.from()).orElse(null);
        Optional<Subscriber> resident = records.contacts().owner(text.from()).flatMap(records.subscribers()::find);
        String answer = answer(
                command, text, alertId, resident.map(Subscriber::language).orElse("en"));
        Reply reply = reply(command, text, alertId, resident.map(Subscriber::id).orElse(null), answer);
        count(reply);
        replies.add(reply);
        return Optional.ofNullable(answer);
    }

    private void obey(Command command, String address) {
        Contacts contacts = records.contacts();
        switch (command.kind()) {
            case STOP ->
                contacts.suppress(address, new Suppression(Suppression.Reason.OPT_OUT, clock.instant(), BY_TEXT));
            case START -> {
                if (contacts.suppression(address)
                        .filter(why -> why.reason() == Suppression.Reason.OPT_OUT)
                        .isPresent()) {
                    contacts.release(address);
                }
            }
            case HELP, JOIN, HEARD, MESSAGE -> {}
        }
    }

    private String answer(Command command, InboundText text, String alertId, String language) {
        if (command.kind() == Reply.Kind.JOIN) {
            return wording.joined(records.joining().join(text.from(), Command.joined(text.body())), language);
        }
        boolean answered = switch (command.kind()) {
            case STOP, START -> !command.confirmedByTwilio();
            case HELP, JOIN -> true;
            case MESSAGE, HEARD ->
                replies.firstAnswer(text.from(), alertId, LocalDate.ofInstant(clock.instant(), Here.ZONE), text.id());
        };
        return answered ? wording.answer(command.kind(), language) : null;
    }

    private Reply reply(Command command, InboundText text, String alertId, String subscriberId, String answer) {
        Instant now = clock.instant();
        boolean flagged = command.kind() == Reply.Kind.MESSAGE
                && (SafetyWords.in(text.body()) || Command.mentionsStop(text.body()));
        return new Reply(
                text.id(),
                alertId,
                subscriberId,
                text.from(),
                text.body(),
                now,
                command.kind(),
                flagged,
                text.media(),
                answer,
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
        herald.tell(News.replied(reply));
        records.tallies().put(Tally.reply(reply.alertId(), reply.id()).using(Channel.SMS, measures));
    }
}

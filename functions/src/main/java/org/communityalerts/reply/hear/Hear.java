package org.communityalerts.reply.hear;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.communityalerts.craft.attached.FetchAttached;
import org.communityalerts.domain.alert.News;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Measure;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.domain.force.StaffNotice;
import org.communityalerts.domain.reply.Attached;
import org.communityalerts.domain.reply.Conversation;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.domain.reply.Response;
import org.communityalerts.domain.reply.Said;
import org.communityalerts.domain.reply.Way;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.port.Queue;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.delivery.Tallies;
import org.communityalerts.port.force.NewsPublisher;
import org.communityalerts.port.reply.Conversations;
import org.communityalerts.port.reply.Replies;
import org.communityalerts.port.reply.Responses;
import org.communityalerts.port.resident.Subscribers;
import org.communityalerts.reply.hear.words.PlainText;
import org.communityalerts.reply.hear.words.SafetyWords;
import org.communityalerts.reply.hear.words.Suggestion;

/**
 * Files what residents say, whatever way it came: it is kept, counted for its alert, and put into the conversation that it
 * goes on with. Heard twice, it comes to the same.
 */
public final class Hear {
    /** Where what was said is filed. */
    public record Books(Replies replies, Conversations conversations, Tallies tallies, Responses responses) {}

    private final Books books;
    private final Alerts alerts;
    private final Subscribers subscribers;
    private final NewsPublisher newsPublisher;
    private final Queue<StaffNotice> staff;
    private final FetchAttached attached;

    public Hear(
            Books books,
            Alerts alerts,
            Subscribers subscribers,
            NewsPublisher newsPublisher,
            Queue<StaffNotice> staff,
            FetchAttached attached) {
        this.books = books;
        this.alerts = alerts;
        this.subscribers = subscribers;
        this.newsPublisher = newsPublisher;
        this.staff = staff;
        this.attached = attached;
    }

    public void hear(Said said) {
        if (!erased(said.reply())) {
            keep(said);
        }
        if (gone(said.reply())) {
            forget(said);
        }
        attached.leaveNothing(said);
    }

    private void keep(Said said) {
        PlainText words = PlainText.of(said.reply().text());
        Reply reply = SafetyWords.in(words) ? said.reply().flag() : said.reply();
        attached.voice(said);
        books.replies().add(reply);
        count(reply);
        if (reply.circumstances().answer() != null) {
            books.responses().put(response(said.person(), reply));
        }
        if (isForAPerson(reply, said.attached())) {
            file(new Said(reply, said.code(), List.of()), Suggestion.of(words));
        }
        attached.pictures(said);
    }

    /**
     * Whose writer was erased while it was taken or kept, whichever came first: an erasure looks once more when they are off
     * the record, and whoever keeps looks for them once it is kept.
     */
    private void forget(Said said) {
        Reply reply = said.reply();
        attached.forget(reply.id());
        books.replies().remove(reply.id());
        books.conversations().remove(books.conversations().id(said.person(), alerts.incidentOf(reply.alertId())));
    }

    /** A command alone is not: but what came with a picture is, whatever its words are. */
    private static boolean isForAPerson(Reply reply, List<Attached> attached) {
        return reply.kind() == Reply.Kind.MESSAGE || reply.flagged() || !attached.isEmpty();
    }

    /**
     * What was answered at once is on record before it comes here; if it no longer is, its sender was erased
     * meanwhile.
     */
    private boolean erased(Reply reply) {
        Way way = reply.circumstances().way();
        boolean takenBefore = way == Way.TEXT || way == Way.EMAIL && reply.address() != null;
        return gone(reply) || takenBefore && books.replies().find(reply.id()).isEmpty();
    }

    private boolean gone(Reply reply) {
        return reply.subscriberId() != null
                && subscribers.find(reply.subscriberId()).isEmpty();
    }

    /** A part of its own for each reply, written whole: counted twice, it counts once. */
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
        var channel = reply.circumstances().way().channel();
        books.tallies().put(Tally.reply(reply.alertId(), reply.id()).using(channel, measures));
    }

    /** Made of the reply on record and of nothing else, so that both always speak of the same alert and answer. */
    private Response response(String person, Reply reply) {
        String place = Optional.ofNullable(reply.subscriberId())
                .flatMap(subscribers::find)
                .map(Subscriber::postcode)
                .map(Response::district)
                .orElse(null);
        String alertId = Objects.requireNonNull(reply.alertId());
        int answer = Objects.requireNonNull(reply.circumstances().answer());
        Channel channel = reply.circumstances().way().channel();
        return new Response(alertId, person, answer, channel, place, reply.at());
    }

    private void file(Said said, Conversation.Kind kind) {
        Reply reply = said.reply();
        Conversations conversations = books.conversations();
        String incident = alerts.incidentOf(reply.alertId());
        String id = conversations.id(said.person(), incident);
        var from = new Conversation.From(
                reply.address(), reply.subscriberId(), reply.circumstances().name());
        boolean there =
                conversations.revise(id, one -> one.hearing(reply, kind)).isPresent();
        if (!there && !conversations.begin(Conversation.of(id, from, incident, reply, kind))) {
            conversations.revise(id, one -> one.hearing(reply, kind));
        }
        if (reply.flagged()) {
            staff.send(List.of(StaffNotice.reply(reply.id(), id, reply.at())));
        }
    }
}

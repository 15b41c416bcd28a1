package org.communityalerts.reply.hear;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communityalerts.craft.person.JoinByKeyword;
import org.communityalerts.craft.person.JoinWords;
import org.communityalerts.craft.person.PhoneNumber;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.delivery.LatestAlert;
import org.communityalerts.port.reply.Replies;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.reply.hear.words.ChosenAnswer;
import org.communityalerts.reply.hear.words.Command;
import org.communityalerts.reply.hear.words.PlainText;
import org.communityalerts.reply.hear.words.SafetyWords;
import org.communityalerts.reply.hear.words.StopWishes;
import org.jspecify.annotations.Nullable;

/** Tells what a text means: by its words, by who sent it, and by what was asked of them last. */
public final class Meaning {
    /**
     * What a text means.
     *
     * @param joining what it wishes to join
     * @param confirms whether it is the YES to our question about that
     * @param declines whether it is the NO to such a question
     * @param danger whether it may speak of a crime or a person in danger
     * @param flagged whether a person should read it first
     * @param given the answer it gives to an alert's question
     * @param sent what went to who sent it, newest first, where they ask
     * @param language the tag of the language it is written in, or of the wish that it goes on with
     */
    record Heard(
            Command command,
            @Nullable JoinWords joining,
            boolean confirms,
            boolean declines,
            boolean danger,
            boolean flagged,
            @Nullable GivenAnswer given,
            List<Sent> sent,
            String language) {
        /** What it asks for: an answer and nothing else is for nobody to read, unless it speaks of danger. */
        Reply.Kind kind() {
            return given != null && given.chosen().whole() && !danger ? Reply.Kind.ANSWER : command.kind();
        }
    }

    /** What a text wishes to join, and the tag of the language in which that was asked for. */
    private record Wish(JoinWords words, String language) {}

    /** For so long an answer to a question may come. */
    private static final Duration CONVERSATION = Duration.ofHours(72);
    /** More words than that after JOIN, with no group among them, are a message and not a wish to join. */
    private static final int MOST_UNKNOWN = 3;

    private static final Pattern ASKS = Pattern.compile(
            "\\?|\\b(reply|replies|respond|answer|tell us|let us know|text (back|us|yes|no|in)|contact us)\\b"
                    + "|\\b(ateb\\w*|ymateb\\w*|rhowch wybod|dywedwch)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private final Alerts alerts;
    private final Contacts contacts;
    private final Replies replies;
    private final JoinByKeyword joining;
    private final InstantSource clock;

    public Meaning(Alerts alerts, Contacts contacts, Replies replies, JoinByKeyword joining, InstantSource clock) {
        this.alerts = alerts;
        this.contacts = contacts;
        this.replies = replies;
        this.joining = joining;
        this.clock = clock;
    }

    /** @param latest the alerts that went to who sent it, the newest first */
    Heard of(InboundText text, List<LatestAlert.Last> latest) {
        Optional<LatestAlert.Last> last = latest.stream().findFirst();
        PlainText plain = PlainText.of(text.body());
        boolean danger = SafetyWords.in(plain);
        boolean unsafe = contacts.unsafe(text.from());
        Command said = Command.of(plain, text.optOut());
        boolean may = !unsafe && PhoneNumber.isMobile(text.from());
        Wish wish = may ? wish(text, plain, said, danger, latest) : null;
        JoinWords joined = wish == null ? null : wish.words();
        boolean confirms = wish != null && said.kind() == Reply.Kind.START;
        boolean declines =
                may && ChosenAnswer.isNo(plain) && offered(text, latest).isPresent();
        Command command = declines ? Command.JOIN : joined == null ? meant(said, text, last) : joins(text, joined);
        boolean flagged = danger
                || unsafe
                || command.kind() == Reply.Kind.MESSAGE && (said.kind() == Reply.Kind.STOP || StopWishes.in(plain));
        GivenAnswer given = command.kind() == Reply.Kind.MESSAGE ? given(text, plain, latest) : null;
        List<Sent> sent = command.kind() == Reply.Kind.CHECK ? sent(latest) : List.of();
        String language = wish == null ? Command.language(plain) : wish.language();
        return new Heard(command, joined, confirms, declines, danger, flagged, given, sent, language);
    }

    private List<Sent> sent(List<LatestAlert.Last> latest) {
        return latest.stream()
                .flatMap(last -> alerts.find(last.alertId()).stream()
                        .map(row -> new Sent(row.alert().content().title(), last.at(), row.stop() != null)))
                .toList();
    }

    /** An answer to the newest alert that asks something which it answers. */
    private @Nullable GivenAnswer given(InboundText text, PlainText plain, List<LatestAlert.Last> latest) {
        return latest.stream()
                .flatMap(l -> alerts.find(l.alertId()).map(AlertRecord::alert).filter(alert -> open(alert, l)).stream())
                .flatMap(alert -> GivenAnswer.of(plain, alert).stream())
                .findFirst()
                .map(given -> text.media().isEmpty() ? given : given.withMore())
                .orElse(null);
    }

    private boolean open(Alert alert, LatestAlert.Last last) {
        Instant now = clock.instant();
        return alert.content().question() != null
                && (!alert.expired(now) || now.isBefore(last.at().plus(CONVERSATION)));
    }

    /** A group that a person has to let them into is a message to that person. */
    private Command joins(InboundText text, JoinWords wish) {
        return joining.waits(text.from(), wish) ? Command.NONE : Command.JOIN;
    }

    /** What a text wishes to join, or null if it does not: asked only of a mobile of ours that is safe to answer. */
    private @Nullable Wish wish(
            InboundText text, PlainText plain, Command said, boolean danger, List<LatestAlert.Last> latest) {
        if (said.kind() == Reply.Kind.JOIN) {
            JoinWords wish = joining.read(text.from(), Command.joined(plain));
            boolean meant = wish.understood() || !danger && wish.unknown().size() <= MOST_UNKNOWN;
            return meant ? new Wish(wish, Command.language(plain)) : null;
        }
        boolean yes = said.kind() == Reply.Kind.START && said.answers();
        return yes || said.kind() == Reply.Kind.MESSAGE ? asked(text, yes, latest) : null;
    }

    /** What our question was about, if the text is the YES to it, or the postcode that was missing. */
    private @Nullable Wish asked(InboundText text, boolean yes, List<LatestAlert.Last> latest) {
        JoinWords given = joining.read(text.from(), text.body());
        boolean postcode =
                given.home() != null && given.understood() && given.groups().isEmpty();
        if (!yes && !postcode) {
            return null;
        }
        String from = text.from();
        return (yes ? offered(text, latest) : replies.asked(from, clock.instant(), text.id()))
                .filter(_ -> yes ? contacts.owner(from).isPresent() : joining.isNewOrAt(from, given.home()))
                .map(PlainText::of)
                .map(words -> new Wish(joining.read(from, Command.joined(words)), Command.language(words)))
                .map(wish -> yes ? wish : new Wish(wish.words().at(given.home()), wish.language()))
                .orElse(null);
    }

    /** What we asked whether they wish it, unless an alert has asked them something since: a YES or NO is to that one then. */
    private Optional<String> offered(InboundText text, List<LatestAlert.Last> latest) {
        Instant now = clock.instant();
        Instant open = latest.stream()
                .filter(last -> last.at().plus(AutomaticAnswers.ANSWERABLE).isAfter(now))
                .filter(this::asks)
                .findFirst()
                .map(last -> last.at().plus(AutomaticAnswers.ANSWERABLE))
                .orElse(now);
        return replies.asked(text.from(), open, text.id());
    }

    private Command meant(Command said, InboundText text, Optional<LatestAlert.Last> last) {
        if (said.kind() == Reply.Kind.JOIN) {
            return Command.NONE;
        }
        if (!said.answers()) {
            return said;
        }
        boolean command = said.kind() == Reply.Kind.START
                ? TakeReply.stopped(contacts, text.from()).isPresent()
                : !inConversation(last);
        return command ? said : Command.NONE;
    }

    private boolean inConversation(Optional<LatestAlert.Last> last) {
        return last.filter(l -> clock.instant().isBefore(l.at().plus(CONVERSATION)))
                .filter(this::asks)
                .isPresent();
    }

    private boolean asks(LatestAlert.Last last) {
        return alerts.find(last.alertId())
                .map(AlertRecord::alert)
                .filter(alert -> asks(alert.content()))
                .isPresent();
    }

    private static boolean asks(Content content) {
        return content.question() != null
                || Stream.of(content.title(), content.text(), content.text(Content.WELSH))
                        .anyMatch(words -> ASKS.matcher(words).find());
    }
}

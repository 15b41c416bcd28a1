package org.communityalerts.reply.hear;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.communityalerts.craft.person.JoinByKeyword;
import org.communityalerts.craft.person.JoinWords;
import org.communityalerts.craft.person.PhoneNumber;
import org.communityalerts.domain.Here;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.domain.reply.Way;
import org.communityalerts.port.reply.Replies;
import org.communityalerts.port.resident.Contacts;
import org.communityalerts.reply.hear.words.Command;
import org.jspecify.annotations.Nullable;

/**
 * Answers texts and e-mails by itself, through one gate: never where writing is unsafe, only to mobiles of ours and proven
 * e-mail addresses, and a few times a day, because anybody can write from any number and each answer is on the force's bill.
 */
public final class AutomaticAnswers {
    /** For so long a YES or NO to our own question may come. */
    static final Duration ANSWERABLE = Duration.ofDays(1);

    private static final int MOST_A_DAY = 6;

    private final Replies replies;
    private final Contacts contacts;
    private final JoinByKeyword joining;
    private final Wording wording;
    private final InstantSource clock;

    public AutomaticAnswers(
            Replies replies, Contacts contacts, JoinByKeyword joining, Wording wording, InstantSource clock) {
        this.replies = replies;
        this.contacts = contacts;
        this.joining = joining;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * The answer to a text, if it gets one; a wish to join is granted with it.
     *
     * @param alertId the alert it is about
     */
    Optional<String> to(InboundText text, Meaning.Heard heard, @Nullable String alertId, String language) {
        if (contacts.unsafe(text.from()) || !(byEmail() || PhoneNumber.isMobile(text.from()))) {
            return Optional.empty();
        }
        if (heard.joining() == null) {
            return free(text, answer(text, heard, alertId, language));
        }
        JoinByKeyword.Outcome outcome = join(text, heard, heard.joining(), language);
        Optional<String> answer = free(text, wording.joined(outcome, language));
        answer.ifPresent(_ -> ask(text.from(), outcome, language));
        return answer;
    }

    /** The answer, if one of the day's is left for it. */
    private Optional<String> free(InboundText text, @Nullable String answer) {
        return Optional.ofNullable(answer).filter(_ -> replies.takeAnswer(text.from(), today(), MOST_A_DAY, text.id()));
    }

    private JoinByKeyword.Outcome join(InboundText text, Meaning.Heard heard, JoinWords wish, String language) {
        String mobile = text.from();
        JoinByKeyword.Outcome outcome = (heard.confirms()
                        ? joining.confirmed(mobile, wish)
                        : Optional.<JoinByKeyword.Outcome>empty())
                .orElseGet(() -> joining.join(mobile, wish, language));
        if (heard.confirms() || outcome instanceof JoinByKeyword.Outcome.Joined) {
            // Only now: a crash before leaves the question open for the same text, which Twilio hands over again.
            replies.settle(mobile, text.id());
        }
        return outcome;
    }

    /** Notes what they were asked, so that it can be answered: what was not said to them cannot. */
    private void ask(String mobile, JoinByKeyword.Outcome outcome, String language) {
        Instant until = clock.instant().plus(ANSWERABLE);
        switch (outcome) {
            case JoinByKeyword.Outcome.Asks(var postcode, var groups) ->
                replies.ask(mobile, words(language, groups, postcode), until);
            case JoinByKeyword.Outcome.NeedsPostcode(var groups) ->
                replies.ask(mobile, words(language, groups, null), until);
            default -> {}
        }
    }

    /** As somebody would write it who wishes that: "and" keeps the names of two groups from being read as one. */
    private static String words(String language, List<String> groups, @Nullable String postcode) {
        String join = Content.WELSH.equals(language) ? "YMUNO " : "JOIN ";
        return join + String.join(" and ", groups) + " " + (postcode == null ? "" : postcode);
    }

    private @Nullable String answer(InboundText text, Meaning.Heard heard, @Nullable String alertId, String language) {
        Command command = heard.command();
        if (text.stops()) {
            return wording.answer(Reply.Kind.STOP, language);
        }
        if (heard.declines()) {
            replies.settle(text.from(), text.id());
            return wording.unchanged(language);
        }
        return switch (command.kind()) {
            case STOP, START -> command.confirmedByTwilio() ? null : wording.answer(command.kind(), language);
            case CHECK -> wording.checked(heard.sent(), language);
            case HELP, MESSAGE, HEARD, JOIN, ANSWER -> {
                if (heard.danger()) {
                    yield wording.danger(language);
                }
                if (heard.given() != null) {
                    yield wording.counted(heard.given().words(language), language);
                }
                yield command.kind() == Reply.Kind.HELP
                        ? help(command, language)
                        : acknowledgement(text, alertId, language);
            }
        };
    }

    private @Nullable String help(Command command, String language) {
        return command.confirmedByTwilio() ? null : wording.answer(Reply.Kind.HELP, language);
    }

    private @Nullable String acknowledgement(InboundText text, @Nullable String alertId, String language) {
        if (replies.firstAnswer(text.from(), alertId, today(), text.id())) {
            return wording.answer(Reply.Kind.MESSAGE, language);
        }
        return byEmail() ? null : wording.again(language);
    }

    /** Several e-mails a day may come from one address without anybody waiting for an answer. */
    private boolean byEmail() {
        return wording.way() == Way.EMAIL;
    }

    private LocalDate today() {
        return Here.day(clock.instant());
    }
}

package org.communityalerts.reply.hear.words;

import java.util.Optional;
import org.communityalerts.domain.alert.Question;
import org.communityalerts.domain.reply.Reply;

/** What some words would be taken for if somebody texted them. */
public final class CommandWords {
    private CommandWords() {}

    /** Whether a text of those words is obeyed as a command whatever was asked, by us or before us by Twilio. */
    public static boolean are(String words) {
        Command command = Command.of(PlainText.of(words));
        boolean obeyed = command.kind() != Reply.Kind.MESSAGE && !command.answers();
        return obeyed || command.confirmedByTwilio() && command.kind() == Reply.Kind.STOP;
    }

    /** The number of the answer that they are counted as where that was asked; empty if a person reads them. */
    public static Optional<Integer> answer(String words, Question question) {
        return ChosenAnswer.of(PlainText.of(words), question).map(ChosenAnswer::number);
    }

    /** Whether those words ask for no more, and say nothing else. */
    public static boolean stop(String words) {
        return Command.of(PlainText.of(words)).kind() == Reply.Kind.STOP;
    }
}

package org.communityalerts.reply.hear;

import org.communityalerts.domain.reply.Reply;

/** Words that are a command whatever was asked: nobody's answer. */
public final class CommandWords {
    private CommandWords() {}

    /** Whether a text of those words is obeyed as a command, by us or before us by Twilio. */
    public static boolean are(String words) {
        Command command = Command.of(PlainText.of(words));
        boolean obeyed = command.kind() != Reply.Kind.MESSAGE && !command.answers();
        return obeyed || command.confirmedByTwilio() && command.kind() == Reply.Kind.STOP;
    }

    /** Whether those words ask for no more, and say nothing else. */
    public static boolean stop(String words) {
        return Command.of(PlainText.of(words)).kind() == Reply.Kind.STOP;
    }
}

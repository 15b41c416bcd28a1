package org.communityalerts.reply.hear;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.communityalerts.domain.reply.Reply;

/**
 * A text that is a command: one word and nothing else. "Please stop" is not one, because a person might mean anything by
 * it; a person reads it.
 *
 * @param confirmedByTwilio whether Twilio answers it by itself
 */
record Command(Reply.Kind kind, boolean confirmedByTwilio) {
    private static final Pattern AROUND = Pattern.compile("^[\\p{P}\\p{Z}\\s]+|[\\p{P}\\p{Z}\\s]+$");
    private static final Pattern JOIN = Pattern.compile("(?i)JOIN\\s+\\S.*");
    private static final Map<String, Command> WORDS = WordFile.rows("reply-words.csv").stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> row[0],
                    row -> new Command(Reply.Kind.valueOf(row[1].toUpperCase(Locale.ROOT)), row[2].equals("twilio"))));
    private static final Command NONE = new Command(Reply.Kind.MESSAGE, false);

    static Command of(String text) {
        String bare = AROUND.matcher(text).replaceAll("");
        if (JOIN.matcher(bare).matches()) {
            return new Command(Reply.Kind.JOIN, false);
        }
        return WORDS.getOrDefault(bare.toUpperCase(Locale.ROOT), NONE);
    }

    /** What a text that asks to join says after that word. */
    static String joined(String text) {
        return AROUND.matcher(text).replaceAll("").replaceFirst("\\S+\\s+", "");
    }

    /** Whether a text that is no command still holds a word that stops: its writer may want to stop. */
    static boolean mentionsStop(String text) {
        return Pattern.compile("\\P{L}+")
                .splitAsStream(text.toUpperCase(Locale.ROOT))
                .anyMatch(word -> WORDS.getOrDefault(word, NONE).kind() == Reply.Kind.STOP);
    }
}

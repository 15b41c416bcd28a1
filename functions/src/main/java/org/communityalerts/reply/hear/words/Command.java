package org.communityalerts.reply.hear.words;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.reply.Reply;

/**
 * A text that is a command: one of a few words and nothing else. "Please stop" is not one, because a person might mean
 * anything by it; a person reads it.
 *
 * @param confirmedByTwilio whether Twilio answers it by itself
 * @param answers whether it is an answer instead to somebody who was asked something
 */
public record Command(Reply.Kind kind, boolean confirmedByTwilio, boolean answers) {
    /** No command: a text for a person. */
    public static final Command NONE = new Command(Reply.Kind.MESSAGE, false, false);
    /** A wish to join; what is wished stands behind the word. */
    public static final Command JOIN = new Command(Reply.Kind.JOIN, false, false);

    private static final Pattern JOINING =
            Pattern.compile("(?is)^[^\\p{L}\\p{N}]*+(?:join|ymuno|ymunwch|ymunaf)(?![\\p{L}\\p{N}])");
    private static final Pattern JOINING_IN_WELSH = Pattern.compile("(?i)^[^\\p{L}\\p{N}]*+ym");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{P}]+");
    private static final Map<String, Command> WORDS = WordFile.rows("reply-words.csv").stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> row[0].toLowerCase(Locale.ROOT),
                    row -> new Command(kind(row[1]), row[2].equals("twilio"), row[3].equals("answer"))));

    /** What a text asks for by itself. */
    static Command of(PlainText text) {
        if (JOINING.matcher(text.letters()).lookingAt()) {
            return JOIN;
        }
        String words = text.words().strip();
        String bare = words.isEmpty() ? signs(text) : words;
        return WORDS.getOrDefault(once(bare), NONE);
    }

    /**
     * What a text asks for: where Twilio has taken it for one of its own words, it is that one, and answered.
     *
     * @param optOut what Twilio took it for
     */
    public static Command of(PlainText text, Optional<Reply.Kind> optOut) {
        Command said = of(text);
        return optOut.filter(kind -> !(said.answers() && kind == Reply.Kind.START))
                .map(kind -> new Command(kind, true, false))
                .orElse(said);
    }

    /** The tag of the language a wish to join is made in, by its word. */
    public static String language(PlainText text) {
        return of(text) == JOIN && JOINING_IN_WELSH.matcher(text.letters()).lookingAt() ? Content.WELSH : "en";
    }

    /** What a text that asks to join says after that word. */
    public static String joined(PlainText text) {
        return JOINING.matcher(text.letters()).replaceFirst("");
    }

    /** Each word once that is said several times in a row. */
    private static String once(String words) {
        var once = new ArrayList<String>();
        for (String word : words.split(" ")) {
            if (once.isEmpty() || !once.getLast().equals(word)) {
                once.add(word);
            }
        }
        return String.join(" ", once);
    }

    /** The signs of a text without words, each once. */
    private static String signs(PlainText text) {
        return BLANKS.matcher(text.letters())
                .replaceAll("")
                .codePoints()
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static Reply.Kind kind(String word) {
        return Reply.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }
}

package org.communityalerts.reply.hear.words;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words and phrases that are looked for in texts. In the file {@code *} is any ending, {@code a|b} one of several,
 * {@code ..} up to three words of any kind, {@code ^} comes first in the text, {@code ~} before a word forgives one wrong
 * letter in it, and {@code !} keeps a word that is near from being taken for it. Welsh words are looked for in each of their
 * mutations.
 */
final class WordList {
    private static final String BETWEEN = "(?:\\S+ ){0,3}";

    private final Pattern phrases;
    private final List<String> signs;
    private final List<String> forgiving;
    private final Set<String> harmless;

    private WordList(List<String[]> rows) {
        phrases = Pattern.compile(rows.stream()
                .filter(row -> isPhrase(row[0]))
                .flatMap(row -> row[1].equals("cy") ? Mutations.of(row[0]) : Stream.of(row[0]))
                .map(WordList::pattern)
                .collect(Collectors.joining("|", " (?:", ")")));
        forgiving = marked(rows, '~').toList();
        harmless = marked(rows, '!').collect(Collectors.toUnmodifiableSet());
        signs = rows.stream()
                .map(row -> row[0])
                .filter(row -> !isPhrase(row) && row.charAt(0) != '~' && row.charAt(0) != '!')
                .toList();
    }

    private static boolean isPhrase(String row) {
        return Character.isLetterOrDigit(row.codePointAt(0)) || row.charAt(0) == '^';
    }

    private static Stream<String> marked(List<String[]> rows, char mark) {
        return rows.stream()
                .map(row -> row[0])
                .filter(row -> row.charAt(0) == mark)
                .map(row -> row.substring(1));
    }

    static WordList of(String file) {
        return new WordList(WordFile.rows(file));
    }

    /** Whether one of them is in the text, however it is written. */
    boolean in(PlainText text) {
        return signs.stream().anyMatch(text.letters()::contains)
                || text.readings().stream().anyMatch(this::read);
    }

    private boolean read(String words) {
        return phrases.matcher(words).find()
                || !forgiving.isEmpty() && Stream.of(words.strip().split(" ")).anyMatch(this::near);
    }

    private boolean near(String word) {
        return !harmless.contains(word) && forgiving.stream().anyMatch(wanted -> Misspelling.near(word, wanted));
    }

    private static String pattern(String phrase) {
        return Stream.of(phrase.split(" "))
                .map(word -> word.equals("..") ? BETWEEN : word(word))
                .collect(Collectors.joining());
    }

    private static String word(String word) {
        String choices = Stream.of(word.split("\\|"))
                .map(choice -> choice.equals("*") ? "\\S+" : choice.replace("*", "\\p{L}*"))
                .collect(Collectors.joining("|"));
        String said = "(?:" + choices.replace("^", "").replace("$", "") + ") ";
        return (word.startsWith("^") ? "(?<=^ )" : "") + said + (word.endsWith("$") ? "$" : "");
    }
}

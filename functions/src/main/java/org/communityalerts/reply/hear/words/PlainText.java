package org.communityalerts.reply.hear.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A text without what disguises its words: composed letters, plain widths and cases, no marks that nobody sees, letters
 * that only look like ours replaced. What can still be read in more than one way is kept in each: "kn1fe" and "knife".
 *
 * @param letters the text in its composed form, in lower case
 * @param words its words, a blank before and after each
 * @param readings every way to read the words, the plain one first
 */
public record PlainText(String letters, String words, Set<String> readings) {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\uFE00-\\uFE0F\\u034F\\u20E3]");
    private static final Pattern APOSTROPHES = Pattern.compile("(?<=\\p{L})['’‘`´ʼ](?=\\p{L})");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern GLUE = Pattern.compile("(?<!\\d)[^\\p{L}\\p{M}\\p{N}\\s]+(?!\\d)");
    private static final Pattern SPACED = Pattern.compile("(?<= )[\\p{L}\\p{N}](?: [\\p{L}\\p{N}]){2,}(?= )");
    private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");
    private static final Pattern DIGIT_IN_WORD = Pattern.compile("\\p{L}[013457@$|]|[013457@$|]\\p{L}|\\p{L}!\\p{L}");
    /** A letter that was hidden, as in "kn*fe". */
    private static final Pattern MASKED = Pattern.compile("(?<=\\p{L})[*#_](?=\\p{L})");

    private static final int MOST_MASKED = 5;
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private static final String LOOKALIKES = "аaеeоoрpсcуyхxіiѕsкkмmтtнhвbԁdαaοoιiνvτtρpκk";
    private static final String DIGITS = "0o1i3e4a5s7t@a$s!i|i";

    public static PlainText of(String text) {
        String composed = Normalizer.normalize(UNSEEN.matcher(text).replaceAll(""), Normalizer.Form.NFKC);
        String letters = replaced(composed.toLowerCase(Locale.ROOT), LOOKALIKES);
        String plain = APOSTROPHES.matcher(letters).replaceAll("");
        return new PlainText(letters, split(plain), readings(plain));
    }

    private static Set<String> readings(String plain) {
        List<String> spellings = new ArrayList<>(List.of(plain));
        if (DIGIT_IN_WORD.matcher(plain).find()) {
            spellings.add(replaced(plain, DIGITS));
            spellings.add(replaced(plain, DIGITS.replace('i', 'l')));
        }
        spellings.add(
                MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll(""));
        var readings = new LinkedHashSet<String>();
        for (String spelling : spellings) {
            readings.add(split(spelling));
            readings.add(split(GLUE.matcher(spelling).replaceAll("")));
        }
        unmasked(plain).forEach(words -> readings.add(split(words)));
        for (String reading : List.copyOf(readings)) {
            readings.add(DRAWN_OUT.matcher(reading).replaceAll("$1"));
            readings.add(DRAWN_OUT.matcher(reading).replaceAll("$1$1"));
        }
        return readings;
    }

    /** The words with a hidden letter, a few at most, with each letter in its place. */
    private static Stream<String> unmasked(String plain) {
        String masked = Stream.of(plain.split("\\s+"))
                .filter(word -> MASKED.matcher(word).find())
                .limit(MOST_MASKED)
                .collect(Collectors.joining(" "));
        return masked.isEmpty()
                ? Stream.empty()
                : IntStream.rangeClosed('a', 'z')
                        .mapToObj(letter -> MASKED.matcher(masked).replaceAll(String.valueOf((char) letter)));
    }

    /** Letters that stand alone, three or more in a row, are a word that was spaced out. */
    private static String split(String text) {
        String words = " " + NO_WORD.matcher(text).replaceAll(" ").strip() + " ";
        return SPACED.matcher(words).replaceAll(run -> run.group().replace(" ", ""));
    }

    private static String replaced(String text, String pairs) {
        var out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            int at = pairs.indexOf(out.charAt(i));
            if (at >= 0 && at % 2 == 0) {
                out.setCharAt(i, pairs.charAt(at + 1));
            }
        }
        return out.toString();
    }
}

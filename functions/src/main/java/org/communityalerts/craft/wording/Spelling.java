package org.communityalerts.craft.wording;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a text is spelt: what it costs as it stands, and what it would cost in plain letters. Nothing is changed; the one
 * who wrote it chooses.
 *
 * @param written the segments as it stands
 * @param outside each letter outside the alphabet of plain texts, once
 * @param plainText the same with plain letters instead
 * @param plain the segments of that
 */
public record Spelling(Segments written, List<PlainForm> outside, String plainText, Segments plain) {
    /** A letter as a reader sees it (an extended grapheme cluster, UAX #29). */
    private static final Pattern LETTER = Pattern.compile("\\X");

    public static Spelling of(String text) {
        List<PlainForm> outside = LETTER.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(letter -> !Gsm7.spells(letter))
                .distinct()
                .map(PlainForm::of)
                .toList();
        String plain = LETTER.matcher(text)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                        Gsm7.spells(match.group())
                                ? match.group()
                                : PlainForm.of(match.group()).plain()));
        return new Spelling(Segments.of(text), outside, plain, Segments.of(plain));
    }

    /** What the one who wrote it should know, or empty for a plain text. */
    public Optional<String> warning() {
        return outside.isEmpty()
                ? Optional.empty()
                : Optional.of(letters() + ". " + cost() + " It is sent as it stands.");
    }

    private String letters() {
        return outside.stream()
                .map(PlainForm::toString)
                .collect(Collectors.joining("; ", "Not in the alphabet of plain texts: ", ""));
    }

    private String cost() {
        return plain.count() == written.count()
                ? "It costs no more for that: " + segments(written) + "."
                : "It takes " + segments(written) + " a person; with the plain letters it would take " + plain.count()
                        + ".";
    }

    private static String segments(Segments segments) {
        return segments.count() == 1 ? "1 segment" : segments.count() + " segments";
    }
}

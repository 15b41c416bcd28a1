package org.communityalerts.craft.wording;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A letter outside the alphabet of plain texts, and what may stand for it there.
 *
 * @param letter as a reader sees it, marks and joined signs included
 * @param plain empty if nothing can stand for it
 */
public record PlainForm(String letter, String plain) {
    private static final Map<Integer, String> FORMS = LetterTable.read("plain-forms.csv").entrySet().stream()
            .collect(toUnmodifiableMap(Map.Entry::getKey, e -> spell(e.getValue())));

    static PlainForm of(String letter) {
        String composed = Normalizer.normalize(letter, Normalizer.Form.NFC);
        return new PlainForm(letter, Gsm7.spells(composed) ? composed : plain(letter));
    }

    private static String plain(String letter) {
        return letter.codePoints().mapToObj(PlainForm::plain).collect(joining());
    }

    private static String plain(int letter) {
        if (Gsm7.has(letter)) {
            return Character.toString(letter);
        }
        return FORMS.containsKey(letter) && !isMark(letter) ? FORMS.get(letter) : withoutMarks(letter);
    }

    /**
     * A mark over a letter is replaced together with its letter; the table's own entries for marks are for marks that
     * stand alone.
     */
    private static String withoutMarks(int letter) {
        return Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD)
                .codePoints()
                .filter(Gsm7::has)
                .mapToObj(Character::toString)
                .collect(joining());
    }

    private static boolean isMark(int letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private static String spell(String notation) {
        return Stream.of(notation.split(" "))
                .filter(letter -> !letter.isEmpty())
                .map(letter -> Character.toString(LetterTable.letter(letter)))
                .collect(joining());
    }

    @Override
    public String toString() {
        String code = letter.codePoints().mapToObj("U+%04X"::formatted).collect(joining(" "));
        return "“" + letter + "” (" + code + ")"
                + (plain.isEmpty() ? ", which has no plain form" : " for “" + plain + "”");
    }
}

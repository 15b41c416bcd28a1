package org.communityalerts.craft.person;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A domain in the letters of the network, as today's registries read it: UTS 46 without its transitional mappings, so that
 * {@code ß} and {@code ς} stay letters of their own. https://www.unicode.org/reports/tr46/
 */
final class DomainName {
    private static final int LONGEST = 253;
    private static final int LONGEST_LABEL = 63;
    private static final Pattern UNSEEN = Pattern.compile("[\\u00AD\\u034F\\u200B\\u2060\\uFE00-\\uFE0F\\uFEFF]");
    private static final Pattern DOT = Pattern.compile("[.\\u3002\\uFF0E\\uFF61]");
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{N}-][\\p{L}\\p{M}\\p{N}\\u00B7-]*");
    private static final Pattern LABEL = Pattern.compile("(xn--)?[a-z0-9]+(-{1,2}[a-z0-9]+)*");
    private static final Pattern TOP = Pattern.compile("[a-z]{2,63}|xn--[a-z0-9-]+");

    private DomainName() {}

    /** The domain in ASCII; empty if it is none. */
    static Optional<String> of(String text) {
        String[] labels = Arrays.stream(DOT.split(mapped(text), -1))
                .map(DomainName::ascii)
                .toArray(String[]::new);
        String domain = String.join(".", labels);
        boolean whole =
                labels.length > 1 && TOP.matcher(labels[labels.length - 1]).matches();
        return whole && domain.length() <= LONGEST && Arrays.stream(labels).allMatch(DomainName::sound)
                ? Optional.of(domain)
                : Optional.empty();
    }

    private static boolean sound(String label) {
        return label.length() <= LONGEST_LABEL && LABEL.matcher(label).matches();
    }

    /** In lower case letter by letter: a word's last sigma is not another letter here. */
    private static String mapped(String text) {
        String apart = Normalizer.normalize(UNSEEN.matcher(text).replaceAll(""), Normalizer.Form.NFKD);
        String lower = apart.codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return Normalizer.normalize(lower, Normalizer.Form.NFKC);
    }

    /** The label in ASCII; empty if it is none. */
    private static String ascii(String label) {
        if (label.chars().allMatch(letter -> letter < 128)) {
            return label;
        }
        return LETTERS.matcher(label).matches() && !label.startsWith("-") && !label.endsWith("-")
                ? "xn--" + Punycode.of(label)
                : "";
    }
}

package org.communityalerts.craft.feed;

import java.util.regex.Pattern;

/** Another authority's words, as an alert can have them. */
record ShortWords(int longestTitle) {
    /** Two parts of a text message. */
    private static final int LONGEST_TEXT = 300;

    private static final int LONGEST_DETAILS = 5000;
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}\\uFFFD&&[^\\n]]");
    private static final Pattern OPENING = Pattern.compile("\\({2,}");
    private static final Pattern CLOSING = Pattern.compile("\\){2,}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n\\s*\\n\\s*");

    String title(String words) {
        return cut(line(words), longestTitle);
    }

    String text(String words) {
        return cut(line(words), LONGEST_TEXT);
    }

    /** Several lines, with no more than one left empty between. */
    String details(String words) {
        return cut(EMPTY_LINES.matcher(fit(words)).replaceAll("\n\n").strip(), LONGEST_DETAILS);
    }

    private static String line(String words) {
        return BLANKS.matcher(fit(words)).replaceAll(" ").strip();
    }

    /** Two brackets would be a field to fill in. */
    private static String fit(String words) {
        String said =
                UNFIT.matcher(words.replace("\r\n", "\n").replace('\t', ' ')).replaceAll("");
        return CLOSING.matcher(OPENING.matcher(said).replaceAll(_ -> "(")).replaceAll(_ -> ")");
    }

    /** Ends with a sentence if there is one in the last half, else with a word. */
    private static String cut(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        String head = words.substring(0, most - 3);
        int sentence = Math.max(head.lastIndexOf(". "), head.lastIndexOf(".\n"));
        if (sentence > most / 2) {
            return head.substring(0, sentence + 1);
        }
        int word = head.lastIndexOf(' ');
        return head.substring(0, word > 0 ? word : head.offsetByCodePoints(head.length(), -1)) + "...";
    }
}

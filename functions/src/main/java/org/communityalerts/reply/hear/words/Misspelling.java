package org.communityalerts.reply.hear.words;

/** Whether a word is another with one letter wrong, missing, too many, or changed with its neighbour. */
final class Misspelling {
    private Misspelling() {}

    /** The first letter has to be right: people seldom miss it, and other words often differ in it alone. */
    static boolean near(String word, String wanted) {
        if (Math.abs(word.length() - wanted.length()) > 1 || word.isEmpty() || word.charAt(0) != wanted.charAt(0)) {
            return false;
        }
        int same = 0;
        while (same < Math.min(word.length(), wanted.length()) && word.charAt(same) == wanted.charAt(same)) {
            same++;
        }
        String a = word.substring(same);
        String b = wanted.substring(same);
        return rest(a, 1).equals(rest(b, 1)) // one wrong
                || rest(a, 1).equals(b)
                || a.equals(rest(b, 1))
                || a.length() > 1
                        && b.length() > 1
                        && a.charAt(0) == b.charAt(1)
                        && a.charAt(1) == b.charAt(0)
                        && rest(a, 2).equals(rest(b, 2));
    }

    private static String rest(String text, int from) {
        return text.substring(Math.min(from, text.length()));
    }
}

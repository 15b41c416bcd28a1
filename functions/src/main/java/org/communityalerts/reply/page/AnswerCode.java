package org.communityalerts.reply.page;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communityalerts.domain.Sha256;

/** What somebody who said something without an address can come back with: nobody can guess it, and it says nothing of them. */
final class AnswerCode {
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int LENGTH = 15;
    private static final Pattern FORM = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");

    private AnswerCode() {}

    /** The code of a key that only its sender knows. */
    static String of(String key) {
        byte[] hash = Sha256.of("code " + key);
        return IntStream.range(0, LENGTH)
                .mapToObj(i -> String.valueOf(LETTERS.charAt((hash[i] & 0xff) % LETTERS.length())))
                .collect(Collectors.joining());
    }

    static boolean is(String text) {
        return FORM.matcher(text).matches();
    }
}

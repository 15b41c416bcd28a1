package org.communityalerts.reply.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What somebody who said something without an address can come back with: nobody can guess it, and it says nothing of them. */
final class AnswerCode {
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int LENGTH = 15;
    private static final Pattern FORM = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");

    private AnswerCode() {}

    /** The code of a key that only its sender knows. */
    static String of(String key) {
        byte[] hash = hash("code " + key);
        return IntStream.range(0, LENGTH)
                .mapToObj(i -> String.valueOf(LETTERS.charAt((hash[i] & 0xff) % LETTERS.length())))
                .collect(Collectors.joining());
    }

    static boolean is(String text) {
        return FORM.matcher(text).matches();
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

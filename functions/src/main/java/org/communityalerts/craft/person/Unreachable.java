package org.communityalerts.craft.person;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words without the numbers, e-mail addresses and postcodes in them by which somebody could be reached. */
public final class Unreachable {
    private static final Pattern WORD = Pattern.compile("\\S++");
    /** A postcode of the United Kingdom, which may be one home. */
    private static final Pattern POSTCODE =
            Pattern.compile("(?i)\\b[A-Z]{1,2}[0-9][A-Z0-9]?\\s?[0-9][ABD-HJLNP-UW-Z]{2}\\b");

    private static final String COUNTRY = "GB";

    private Unreachable() {}

    /** The same words; what is taken out of them says so. */
    public static String words(String text) {
        String nowhere = POSTCODE.matcher(text).replaceAll("[postcode]");
        String spoken = WORD.matcher(nowhere)
                .replaceAll(word ->
                        word.group().indexOf('@') > 0 ? "[e-mail address]" : Matcher.quoteReplacement(word.group()));
        var kept = new StringBuilder();
        int from = 0;
        for (PhoneNumberMatch number : PhoneNumberUtil.getInstance()
                .findNumbers(spoken, COUNTRY, PhoneNumberUtil.Leniency.POSSIBLE, Long.MAX_VALUE)) {
            kept.append(spoken, from, number.start()).append("[number]");
            from = number.end();
        }
        return kept.append(spoken.substring(from)).toString();
    }
}

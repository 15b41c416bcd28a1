package org.communityalerts.craft.person;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is an e-mail address that providers take, which is less than the standards allow. */
public final class EmailAddress {
    private static final int LONGEST = 254;
    /** RFC 5321 §4.5.3.1.1. */
    private static final int LONGEST_LOCAL = 64;

    private static final Pattern AROUND =
            Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|(?<![\\s\\p{Z}\\p{Cf}])[\\s\\p{Z}\\p{Cf}]++$|\\p{Cf}");
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

    private EmailAddress() {}

    /** The address of that text in lower case, the domain in ASCII; empty if it is none. */
    public static Optional<String> of(String text) {
        String address = AROUND.matcher(text).replaceAll("");
        int at = address.lastIndexOf('@');
        if (at < 1
                || at > LONGEST_LOCAL
                || !LOCAL.matcher(address.substring(0, at)).matches()) {
            return Optional.empty();
        }
        return DomainName.of(address.substring(at + 1))
                .map(domain -> address.substring(0, at).toLowerCase(Locale.ROOT) + "@" + domain)
                .filter(whole -> whole.length() <= LONGEST);
    }

    /** The mailbox an address reaches, for counting alone: without what follows a plus, and any other address as it is. */
    public static String mailbox(String address) {
        return address.replaceFirst("^([^+]*)\\+[^@]*@", "$1@");
    }
}

package org.communityalerts.craft.person;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is an e-mail address that providers take, which is less than the standards allow. */
public final class EmailAddress {
    private static final int LONGEST = 254;
    private static final int LONGEST_LABEL = 63;
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$|\\p{Cf}");
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern LABEL = Pattern.compile("(xn--)?[a-z0-9]+(-{1,2}[a-z0-9]+)*");
    private static final Pattern TOP = Pattern.compile("[a-z]{2,63}|xn--[a-z0-9-]+");

    private EmailAddress() {}

    /** The address of that text in lower case, the domain in ASCII; empty if it is none. */
    public static Optional<String> of(String text) {
        String address = AROUND.matcher(text).replaceAll("");
        int at = address.lastIndexOf('@');
        if (at < 1
                || address.length() > LONGEST
                || !LOCAL.matcher(address.substring(0, at)).matches()) {
            return Optional.empty();
        }
        return domain(address.substring(at + 1))
                .map(domain -> address.substring(0, at).toLowerCase(Locale.ROOT) + "@" + domain);
    }

    /** The mailbox an address reaches, for counting alone: without what follows a plus, and any other address as it is. */
    public static String mailbox(String address) {
        return address.replaceFirst("\\+[^@]*@", "@");
    }

    private static Optional<String> domain(String text) {
        try {
            String domain = IDN.toASCII(text).toLowerCase(Locale.ROOT);
            String[] labels = domain.split("\\.", -1);
            for (String label : labels) {
                if (label.length() > LONGEST_LABEL || !LABEL.matcher(label).matches()) {
                    return Optional.empty();
                }
            }
            boolean whole =
                    labels.length > 1 && TOP.matcher(labels[labels.length - 1]).matches();
            return whole ? Optional.of(domain) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

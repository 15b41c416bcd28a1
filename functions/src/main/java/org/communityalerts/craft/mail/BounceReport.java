package org.communityalerts.craft.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.communityalerts.craft.mail.ReceivedMail.Bounced;
import org.communityalerts.craft.person.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Reads what a mail system reports of an e-mail that did not arrive (RFC 3464). */
final class BounceReport {
    private static final String UNDEFINED = "5.0.0";

    private BounceReport() {}

    /** What it reports, or null if it reports no such thing. */
    static @Nullable Bounced in(List<String> reports) {
        Map<String, String> said = new HashMap<>();
        reports.forEach(report -> report.lines().forEach(line -> read(line, said)));
        if (!said.getOrDefault("action", "").equals("failed")) {
            return null;
        }
        Optional<String> address = EmailAddress.of(behind(said.getOrDefault("final-recipient", ""), ';'));
        String status = said.getOrDefault("status", "");
        return address.map(at -> new Bounced(
                        at,
                        id(said.getOrDefault("message-id", "")),
                        status.matches("[245]\\.\\d{1,3}\\.\\d{1,3}") ? status : UNDEFINED))
                .orElse(null);
    }

    private static void read(String line, Map<String, String> said) {
        int colon = line.indexOf(':');
        if (colon > 0) {
            String value = line.substring(colon + 1).strip();
            said.putIfAbsent(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), value.toLowerCase(Locale.ROOT));
        }
    }

    private static String behind(String value, char sign) {
        return value.substring(value.indexOf(sign) + 1).strip();
    }

    /** SES's own Message-ID has its id before the sign. */
    private static String id(String messageId) {
        int at = messageId.indexOf('@');
        return at < 1 ? "" : behind(messageId.substring(0, at), '<');
    }
}

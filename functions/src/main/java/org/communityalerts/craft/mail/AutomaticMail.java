package org.communityalerts.craft.mail;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Whether a machine wrote an e-mail (RFC 3834): an answer to it could come back for ever. */
final class AutomaticMail {
    private static final List<String> MACHINES = List.of(
            "mailer-daemon@",
            "postmaster@",
            "noreply@",
            "no-reply@",
            "donotreply@",
            "do-not-reply@",
            "bounce@",
            "bounces@");
    private static final List<String> SUBJECTS = List.of(
            "automatic reply",
            "auto reply",
            "autoreply",
            "auto-reply",
            "out of office",
            "out of the office",
            "ateb awtomatig",
            "allan o'r swyddfa",
            "undeliverable",
            "undelivered",
            "delivery status notification",
            "mail delivery failed");

    private AutomaticMail() {}

    static boolean is(MimeMessage message) throws MessagingException {
        for (Header header : Collections.list(message.getAllHeaders())) {
            String value = header.getValue() == null ? "" : header.getValue();
            if (says(header.getName().toLowerCase(Locale.ROOT), value.strip().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(String header, String value) {
        return switch (header) {
            case "auto-submitted" -> !value.equals("no");
            case "precedence" -> List.of("bulk", "junk", "list", "auto_reply").contains(value);
            case "x-autoreply", "x-autorespond", "x-autorespond-from", "x-failed-recipients" -> true;
            case "return-path" -> value.equals("<>");
            case "content-type" -> value.startsWith("multipart/report");
            case "from" ->
                MACHINES.stream().anyMatch(machine -> value.contains("<" + machine) || value.startsWith(machine));
            case "subject" -> SUBJECTS.stream().anyMatch(value::startsWith);
            default -> header.startsWith("list-");
        };
    }
}

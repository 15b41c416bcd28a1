package org.communityalerts.local.gateway;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityalerts.local.aws.Mailboxes;

/** Residents' mailboxes as plain HTML, and in each a field to answer an e-mail. */
final class MailPages {
    private static final int MOST = 200;

    private MailPages() {}

    static String all(Mailboxes mailboxes) {
        List<String> addresses = mailboxes.addresses();
        if (addresses.isEmpty()) {
            return PhonePages.frame("Residents' mail", "<p>Nobody has got an e-mail yet. Send an alert first.</p>");
        }
        String rows = addresses.stream()
                .limit(MOST)
                .map(address -> "<li><a href=\"/local/mail?address=%s\">%s</a></li>"
                        .formatted(URLEncoder.encode(address, StandardCharsets.UTF_8), PhonePages.safe(address)))
                .collect(Collectors.joining("\n"));
        return PhonePages.frame("Residents' mail", "<ol>\n" + rows + "\n</ol>");
    }

    static String one(Mailboxes mailboxes, String address) {
        String mails = mailboxes.to(address).stream().map(MailPages::mail).collect(Collectors.joining("\n"));
        return PhonePages.frame(
                "Mail of " + PhonePages.safe(address),
                "<p><a href=\"/local/mail\">All mailboxes</a></p>\n<ol>\n" + mails + "\n</ol>");
    }

    private static String mail(Mailboxes.Sent sent) {
        String shown = "<li><strong>%s</strong>\n%s<small>from %s, %s</small>"
                .formatted(
                        PhonePages.safe(sent.subject()),
                        PhonePages.safe(sent.text()),
                        PhonePages.safe(sent.from()),
                        PhonePages.TIME.format(sent.at()));
        return shown + (sent.replyTo() == null ? "" : answer(sent, sent.replyTo())) + "</li>";
    }

    private static String answer(Mailboxes.Sent sent, String replyTo) {
        return """
                <form method="post" action="/local/mail">
                <input type="hidden" name="from" value="%s"><input type="hidden" name="to" value="%s">
                <input type="hidden" name="subject" value="%s"><input type="hidden" name="quoted" value="%s">
                <label for="answer-%5$s">Answer</label>
                <textarea id="answer-%5$s" name="text" rows="3" required></textarea>
                <button type="submit">Send</button>
                </form>""".formatted(
                        PhonePages.safe(sent.to()),
                        PhonePages.safe(replyTo),
                        PhonePages.safe(sent.subject()),
                        PhonePages.safe(sent.text()),
                        PhonePages.safe(sent.id()));
    }

    /** Whom an e-mail says it is for. */
    static List<String> recipients(byte[] raw) throws MessagingException {
        var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
        var named = message.getAllRecipients();
        return named == null
                ? List.of()
                : Stream.of(named)
                        .map(one -> ((InternetAddress) one).getAddress())
                        .toList();
    }
}

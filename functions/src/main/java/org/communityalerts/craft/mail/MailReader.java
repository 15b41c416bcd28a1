package org.communityalerts.craft.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.communityalerts.craft.mail.ReceivedMail.Bounced;
import org.communityalerts.craft.person.EmailAddress;
import org.communityalerts.domain.Letters;
import org.jspecify.annotations.Nullable;

/** Reads an e-mail as it came, whatever it is made of. */
public final class MailReader {
    private static final int LONGEST_SUBJECT = 200;
    private static final Pattern ANSWERS = Pattern.compile("(?i)(?:re|fw|fwd|aw|ateb)\\s?:\\s*");

    private MailReader() {}

    /** The e-mail; empty if these bytes are none. */
    public static Optional<ReceivedMail> read(byte[] raw) {
        try {
            var session = Session.getInstance(new Properties());
            var message = new MimeMessage(session, new ByteArrayInputStream(raw));
            MailParts parts = MailParts.of(message);
            Bounced bounced = BounceReport.in(parts.reports());
            return Optional.of(new ReceivedMail(
                    one(message, "Message-ID"),
                    from(message),
                    subject(message),
                    parts.words(),
                    parts.enclosed(),
                    bounced != null || AutomaticMail.is(message),
                    bounced));
        } catch (MessagingException | IOException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String from(MimeMessage message) throws MessagingException {
        String[] lines = message.getHeader("From");
        if (lines == null || lines.length != 1) {
            return null;
        }
        InternetAddress[] named = InternetAddress.parseHeader(lines[0], false);
        return named.length == 1 && named[0].getAddress() != null
                ? EmailAddress.of(named[0].getAddress()).orElse(null)
                : null;
    }

    private static String subject(MimeMessage message) throws MessagingException {
        String whole = decoded(MimeUtility.unfold(one(message, "Subject")));
        String start = Letters.beginning(whole, LONGEST_SUBJECT).strip();
        var before = ANSWERS.matcher(start);
        while (before.lookingAt()) {
            start = start.substring(before.end());
            before = ANSWERS.matcher(start);
        }
        return start.strip();
    }

    /** In letters that nobody here knows it is kept as it came. */
    private static String decoded(String header) {
        try {
            return MimeUtility.decodeText(header);
        } catch (UnsupportedEncodingException e) {
            return header;
        }
    }

    private static String one(MimeMessage message, String header) throws MessagingException {
        String[] lines = message.getHeader(header);
        return lines == null ? "" : lines[0].strip();
    }
}

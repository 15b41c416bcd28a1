package org.communityalerts.craft.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.communityalerts.craft.mail.ReceivedMail.Enclosed;

/** What an e-mail is made of: so many parts, so deep and so large as a person sends, and no more. */
final class MailParts {
    private static final int MOST = 40;
    private static final int DEEPEST = 8;
    private static final int LARGEST_FILE = 12 * 1024 * 1024;
    private static final int LARGEST_TEXT = 512 * 1024;
    private static final int LONGEST_NAME = 80;

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<Enclosed> enclosed = new ArrayList<>();
    private final List<String> reports = new ArrayList<>();
    private int seen;

    private MailParts() {}

    static MailParts of(MimePart message) throws MessagingException, IOException {
        var parts = new MailParts();
        parts.walk(message, 0);
        return parts;
    }

    /** What its writer wrote. */
    String words() {
        return QuotedText.cut(plain.toString().isBlank() ? HtmlText.of(html.toString()) : plain.toString());
    }

    List<Enclosed> enclosed() {
        return enclosed;
    }

    /** What mail systems wrote for each other, beside what a person may read. */
    List<String> reports() {
        return reports;
    }

    private void walk(MimePart part, int depth) throws MessagingException, IOException {
        if (++seen > MOST || depth > DEEPEST) {
            return;
        }
        String type = type(part);
        if (type.startsWith("multipart/")) {
            into(part, depth);
        } else if (type.equals("message/delivery-status") || type.equals("text/rfc822-headers")) {
            reports.add(text(part));
        } else if (isWords(part, type)) {
            (type.equals("text/html") ? html : plain).append(text(part)).append('\n');
        } else if (!isOurs(part)) {
            enclosed.add(new Enclosed(name(part), type, bytes(part, LARGEST_FILE)));
        }
    }

    /** What says it has parts and has none that can be told is words as it stands. */
    private void into(MimePart part, int depth) throws MessagingException, IOException {
        var inside = new MimeMultipart(new MimePartDataSource(part));
        int count;
        try {
            count = inside.getCount();
        } catch (MessagingException e) {
            plain.append(text(part)).append('\n');
            return;
        }
        for (int i = 0; i < count && seen <= MOST; i++) {
            walk((MimePart) inside.getBodyPart(i), depth + 1);
        }
    }

    private static boolean isWords(MimePart part, String type) throws MessagingException {
        return !attached(part) && (type.equals("text/plain") || type.equals("text/html"));
    }

    /** Whether it is a file; phones say so in headers that break the rules (RFC 2183). */
    private static boolean attached(MimePart part) throws MessagingException {
        try {
            return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
        } catch (ParseException e) {
            String said = part.getHeader("Content-Disposition", null);
            return said == null || said.strip().toLowerCase(Locale.ROOT).startsWith("attachment");
        }
    }

    /** Programs send the alert's own photos back with what they quote. */
    private static boolean isOurs(MimePart part) throws MessagingException {
        String id = part.getContentID();
        return id != null && id.startsWith("<" + EmailFrame.PHOTO);
    }

    /** What cannot be told is plain text, as it was before there were types (RFC 2045). */
    private static String type(MimePart part) throws MessagingException {
        String type = part.getContentType();
        int end = type.indexOf(';');
        String bare = (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return bare.matches("[a-z0-9.+-]{1,40}/[a-z0-9.+-]{1,80}") ? bare : "text/plain";
    }

    private static String name(MimePart part) {
        try {
            String name = part.getFileName();
            String read = name == null ? "" : MimeUtility.decodeText(name);
            String shown = read.replaceAll("[^\\p{L}\\p{N} ._()-]", "_").strip();
            return shown.isEmpty() ? "a file" : shown.substring(Math.max(0, shown.length() - LONGEST_NAME));
        } catch (MessagingException | IOException e) {
            return "a file";
        }
    }

    private static String text(MimePart part) {
        return new String(bytes(part, LARGEST_TEXT), charset(part));
    }

    private static Charset charset(MimePart part) {
        try {
            String name = new ContentType(part.getContentType()).getParameter("charset");
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(name));
        } catch (MessagingException | IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /** One byte more than the most at most, so that it is seen to be too large; of what is broken, nothing. */
    private static byte[] bytes(MimePart part, int most) {
        try (InputStream in = new MimePartDataSource(part).getInputStream()) {
            return in.readNBytes(most + 1);
        } catch (IOException e) {
            return new byte[0];
        }
    }
}

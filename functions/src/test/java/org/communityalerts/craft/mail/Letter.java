package org.communityalerts.craft.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** An e-mail as it comes over the wire, written by hand. */
public final class Letter {
    private final List<String> headers = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();

    public static Letter from(String from, String subject) {
        return new Letter()
                .header("From: " + from)
                .header("Subject: " + subject)
                .header("Message-ID: <one@mail.example>")
                .header("MIME-Version: 1.0");
    }

    public Letter header(String line) {
        headers.add(line);
        return this;
    }

    public Letter text(String text) {
        return part("Content-Type: text/plain; charset=utf-8", text);
    }

    public Letter html(String html) {
        return part("Content-Type: text/html; charset=utf-8", html);
    }

    public Letter part(String head, String body) {
        parts.add(head + "\r\n\r\n" + body);
        return this;
    }

    public Letter file(String name, String type, byte[] content) {
        return part(
                "Content-Type: " + type + "\r\nContent-Disposition: attachment; filename=\"" + name
                        + "\"\r\nContent-Transfer-Encoding: base64",
                Base64.getMimeEncoder().encodeToString(content));
    }

    public byte[] sent() {
        var whole = new StringBuilder(String.join("\r\n", headers));
        whole.append("\r\nContent-Type: multipart/mixed; boundary=part\r\n\r\n");
        parts.forEach(part -> whole.append("--part\r\n").append(part).append("\r\n"));
        return whole.append("--part--\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** With one part alone, which is the whole of it. */
    public byte[] plain() {
        return (String.join("\r\n", headers) + "\r\n" + parts.getFirst()).getBytes(StandardCharsets.UTF_8);
    }
}

package org.communityalerts.local.aws;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What SES makes of a simple message: its bodies, and beside them the parts that they show. */
final class SentMail {
    private SentMail() {}

    static MimeMultipart of(JsonNode content) throws MessagingException {
        MimeMultipart bodies = bodies(content.path("Body"));
        if (content.path("Attachments").isEmpty()) {
            return bodies;
        }
        var related = new MimeMultipart("related");
        var shown = new MimeBodyPart();
        shown.setContent(bodies);
        related.addBodyPart(shown);
        for (JsonNode part : content.path("Attachments")) {
            related.addBodyPart(part(part));
        }
        return related;
    }

    /** The plain one first: a mail program shows the last it can. */
    private static MimeMultipart bodies(JsonNode body) throws MessagingException {
        var bodies = new MimeMultipart("alternative");
        for (String kind : List.of("Text", "Html")) {
            if (body.has(kind)) {
                var part = new MimeBodyPart();
                part.setText(body.path(kind).path("Data").asString(), "UTF-8", kind.equals("Text") ? "plain" : "html");
                bodies.addBodyPart(part);
            }
        }
        return bodies;
    }

    private static MimeBodyPart part(JsonNode attachment) throws MessagingException {
        var part = new MimeBodyPart();
        byte[] raw = Base64.getDecoder().decode(attachment.path("RawContent").asString());
        String type = attachment.path("ContentType").asString();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(raw, type)));
        part.setFileName(attachment.path("FileName").asString());
        part.setDisposition(
                attachment.path("ContentDisposition").asString("attachment").toLowerCase(Locale.ROOT));
        part.setContentID("<" + attachment.path("ContentId").asString() + ">");
        return part;
    }
}

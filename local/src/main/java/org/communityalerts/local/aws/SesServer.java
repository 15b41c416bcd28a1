package org.communityalerts.local.aws;

import com.icegreen.greenmail.store.FolderException;
import com.sun.net.httpserver.HttpExchange;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.communityalerts.local.Ledger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** SES v2's SendEmail: what it takes becomes a message in a mailbox that any mail program can read by IMAP. */
public final class SesServer implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SEND = "/v2/email/outbound-emails";

    private final Ledger ledger;
    private final Inboxes mail = new Inboxes();
    private final Session session = Session.getInstance(new Properties());
    private final SesReports reports = new SesReports();
    private final Mailboxes mailboxes = new Mailboxes();
    private final HttpEndpoint endpoint;

    public SesServer(Ledger ledger) throws IOException {
        this.ledger = ledger;
        this.endpoint = new HttpEndpoint(0, this::answer);
    }

    public String url() {
        return endpoint.url();
    }

    /** What is told of each e-mail that names a configuration set. */
    public SesReports reports() {
        return reports;
    }

    /** What residents got, to be read and answered on a page. */
    public Mailboxes mailboxes() {
        return mailboxes;
    }

    public int imapPort() {
        return mail.port();
    }

    /** Empties all mailboxes. */
    public void forget() throws FolderException {
        mail.forget();
        mailboxes.forget();
    }

    @Override
    public void close() {
        endpoint.close();
        reports.close();
        mail.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals(SEND)) {
            refuse(exchange, 404, "NotFoundException", "no such operation here");
            return;
        }
        JsonNode request = JSON.readTree(Exchanges.body(exchange));
        JsonNode content = request.path("Content").path("Simple");
        JsonNode to = request.path("Destination").path("ToAddresses");
        if (request.path("EmailTags").valueStream().anyMatch(SesServer::isWrong)) {
            refuse(exchange, 400, "BadRequestException", "a tag has letters, digits, underscores and dashes alone");
            return;
        }
        if (content.isMissingNode() || to.size() != 1) {
            refuse(exchange, 400, "BadRequestException", "one recipient and simple content are served here");
            return;
        }
        try {
            Exchanges.json(exchange, 200, JSON.writeValueAsString(Map.of("MessageId", accept(request, content))));
        } catch (MessagingException e) {
            refuse(exchange, 400, "BadRequestException", "an address cannot be read");
        }
    }

    private String accept(JsonNode request, JsonNode content) throws MessagingException {
        String id = UUID.randomUUID().toString();
        String from = request.path("FromEmailAddress").asString();
        String to = request.path("Destination").path("ToAddresses").get(0).asString();
        String subject = content.path("Subject").path("Data").asString();
        String text = content.path("Body").path("Text").path("Data").asString("");
        String replyTo = request.path("ReplyToAddresses").path(0).asString(null);
        deliver(id, from, to, replyTo, content);
        mailboxes.add(new Mailboxes.Sent(id, from, to, replyTo, subject, text, Instant.now()));
        ledger.add(new Ledger.Entry(
                "email",
                from,
                to,
                text,
                subject,
                null,
                tag(request, "alertId"),
                id,
                Instant.now().toString()));
        if (request.has("ConfigurationSetName")) {
            reports.of(id, to, tag(request, "alertId"));
        }
        return id;
    }

    private void deliver(String id, String from, String to, @Nullable String replyTo, JsonNode content)
            throws MessagingException {
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress(from));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to, true));
        if (replyTo != null) {
            message.setReplyTo(new InternetAddress[] {new InternetAddress(replyTo, true)});
        }
        message.setSubject(content.path("Subject").path("Data").asString(), "UTF-8");
        for (JsonNode header : content.path("Headers")) {
            message.setHeader(
                    header.path("Name").asString(), header.path("Value").asString());
        }
        message.setContent(SentMail.of(content));
        message.setHeader("Message-ID", "<" + id + "@email.local>");
        mail.deliver(to, message);
    }

    private static boolean isWrong(JsonNode tag) {
        String words = tag.path("Name").asString("") + " " + tag.path("Value").asString("");
        return !words.matches("[A-Za-z0-9_-]{1,256} [A-Za-z0-9_-]{1,256}");
    }

    private static @Nullable String tag(JsonNode request, String name) {
        for (JsonNode tag : request.path("EmailTags")) {
            if (tag.path("Name").asString().equals(name)) {
                return tag.path("Value").asString();
            }
        }
        return null;
    }

    private static void refuse(HttpExchange exchange, int status, String type, String message) throws IOException {
        exchange.getResponseHeaders().set("X-Amzn-ErrorType", type);
        Exchanges.json(exchange, status, JSON.writeValueAsString(Map.of("message", message)));
    }
}

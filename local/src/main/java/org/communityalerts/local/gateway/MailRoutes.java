package org.communityalerts.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.communityalerts.local.aws.Exchanges;
import org.communityalerts.local.aws.Mailboxes;
import org.communityalerts.local.aws.SesReceiving;
import tools.jackson.databind.json.JsonMapper;

/**
 * Residents' mail under /local/mail: a page of all mailboxes, a page of each, and POST /local/mail: an e-mail as it comes over
 * the wire, from whatever its From line says, with {@code ?to=} for its envelope and {@code &dmarc=FAIL} and the like for what
 * SES finds out; or a form from the page.
 */
final class MailRoutes {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PATH = "/local/mail";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Mailboxes mailboxes;
    private final SesReceiving receiving;

    MailRoutes(Mailboxes mailboxes, SesReceiving receiving) {
        this.mailboxes = mailboxes;
        this.receiving = receiving;
    }

    /** Answers the request if it is about mail. */
    boolean handle(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals(PATH)) {
            return false;
        }
        if (exchange.getRequestMethod().equals("POST")) {
            take(exchange);
            return true;
        }
        if (exchange.getRequestMethod().equals("GET")) {
            String address =
                    Exchanges.form(exchange.getRequestURI().getRawQuery()).get("address");
            PhoneRoutes.page(exchange, address == null ? MailPages.all(mailboxes) : MailPages.one(mailboxes, address));
            return true;
        }
        return false;
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, String> query = Exchanges.form(exchange.getRequestURI().getRawQuery());
        byte[] body = exchange.getRequestBody().readAllBytes();
        try {
            if (String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"))
                    .startsWith(FORM)) {
                Map<String, String> form = Exchanges.form(new String(body, StandardCharsets.US_ASCII));
                receiving.take(written(form), List.of(form.getOrDefault("to", "")), query);
                Exchanges.seeOther(
                        exchange,
                        PATH + "?address=" + URLEncoder.encode(form.getOrDefault("from", ""), StandardCharsets.UTF_8));
                return;
            }
            List<String> to = query.containsKey("to") ? List.of(query.get("to")) : MailPages.recipients(body);
            Optional<String> id = receiving.take(body, to, query);
            Exchanges.json(
                    exchange,
                    id.isEmpty() ? 422 : 202,
                    JSON.writeValueAsString(
                            id.isEmpty()
                                    ? Map.of("detail", "no receipt rule takes mail to " + String.join(", ", to))
                                    : Map.of("id", id.get())));
        } catch (MessagingException e) {
            Exchanges.json(exchange, 422, "{\"detail\":\"this is no e-mail\"}");
        }
    }

    private static byte[] written(Map<String, String> form) throws MessagingException, IOException {
        var message = new MimeMessage(Session.getInstance(new Properties()));
        message.setFrom(address(form.getOrDefault("from", "")));
        message.setRecipient(MimeMessage.RecipientType.TO, address(form.getOrDefault("to", "")));
        message.setSubject("Re: " + form.getOrDefault("subject", ""), "UTF-8");
        String quoted =
                form.getOrDefault("quoted", "").lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
        message.setText(form.getOrDefault("text", "") + "\n\nOn 24 November 2026 the force wrote:\n" + quoted, "UTF-8");
        var out = new ByteArrayOutputStream();
        message.writeTo(out);
        return out.toByteArray();
    }

    private static InternetAddress address(String text) throws AddressException {
        return new InternetAddress(text, true);
    }
}

package org.communityalerts.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communityalerts.local.aws.Exchanges;
import org.communityalerts.local.twilio.Media;
import org.communityalerts.local.twilio.Phones;
import org.communityalerts.local.twilio.call.Calls;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The residents' handsets under /local/phones: a page of all, a page of each, and POST {@code {number}/reply} with
 * {@code {"body": "…", "mediaUrl": ["data:image/jpeg;base64,…"], "optOutType": "STOP"}}, or with a form from the page.
 */
final class PhoneRoutes {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern PATH = Pattern.compile("/local/phones(?:/(\\+\\d{6,15})(/reply)?)?");

    private static final Pattern FILE = Pattern.compile("data:([a-z0-9.+/-]+);base64,([A-Za-z0-9+/=]*)");

    private final Phones phones;
    private final Calls calls;

    PhoneRoutes(Phones phones, Calls calls) {
        this.phones = phones;
        this.calls = calls;
    }

    /** Answers the request if it is about handsets. */
    boolean handle(HttpExchange exchange) throws IOException {
        Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
        if (!path.matches()) {
            return false;
        }
        String number = path.group(1);
        boolean reply = path.group(2) != null;
        if (reply && exchange.getRequestMethod().equals("POST")) {
            reply(exchange, number);
        } else if (!reply && exchange.getRequestMethod().equals("GET")) {
            page(
                    exchange,
                    number == null ? PhonePages.all(phones, calls) : PhonePages.one(phones, calls.to(number), number));
        } else {
            return false;
        }
        return true;
    }

    private void reply(HttpExchange exchange, String number) throws IOException {
        try {
            if (PagePosts.is(exchange)) {
                var form = PagePosts.of(exchange);
                phones.reply(number, form.text("body"), form.files(), form.text("optOutType"));
                Exchanges.seeOther(exchange, "/local/phones/" + number);
            } else {
                JsonNode body = JSON.readTree(Exchanges.body(exchange));
                List<Media.File> media = media(body.path("mediaUrl"));
                String optOut = body.path("optOutType").asString("");
                Optional<String> answer = phones.reply(number, body.path("body").asString(""), media, optOut);
                Map<String, Object> result = new HashMap<>();
                result.put("answer", answer.orElse(null));
                Exchanges.json(exchange, 202, JSON.writeValueAsString(result));
            }
        } catch (IllegalArgumentException e) {
            Exchanges.json(exchange, 422, "{\"detail\":\"mediaUrl is a data: address in base64, or a list of them\"}");
        } catch (IOException e) {
            Exchanges.json(exchange, 502, "{\"detail\":\"the text was not taken\"}");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }

    /** What a phone would send along: the address holds the file itself. */
    private static List<Media.File> media(JsonNode urls) {
        return (urls.isArray() ? urls.valueStream() : Stream.of(urls).filter(JsonNode::isString))
                .map(url -> FILE.matcher(url.asString("")))
                .map(url -> {
                    if (!url.matches()) {
                        throw new IllegalArgumentException("mediaUrl");
                    }
                    return new Media.File(url.group(1), Base64.getDecoder().decode(url.group(2)));
                })
                .toList();
    }

    /** Answers with a page that fetches nothing from anywhere. */
    static void page(HttpExchange exchange, String html) throws IOException {
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; media-src http://127.0.0.1:*; form-action 'self'");
        Exchanges.answer(exchange, 200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }
}

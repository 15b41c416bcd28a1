package org.communityalerts.local.twilio;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.communityalerts.local.Ledger;
import org.communityalerts.local.aws.Exchanges;
import org.communityalerts.local.aws.HttpEndpoint;
import tools.jackson.databind.json.JsonMapper;

/** Twilio's Messages and Calls, on this machine: takes what Twilio takes, refuses what Twilio refuses, and sends nothing. */
public final class TwilioSimulator implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String account;
    private final String authorization;
    private final Ledger ledger;
    private final Calls calls;
    private final HttpEndpoint endpoint;
    private volatile Faults faults = Faults.NONE;
    private volatile Random dice = new Random(0);

    public TwilioSimulator(String account, String token, Ledger ledger) throws IOException {
        this.account = account;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((account + ":" + token).getBytes(StandardCharsets.UTF_8));
        this.ledger = ledger;
        this.calls = new Calls(account, token, ledger);
        this.endpoint = new HttpEndpoint(0, this::handle);
    }

    public String url() {
        return endpoint.url();
    }

    /** Behaves so from now on. */
    public void behave(Faults wanted) {
        dice = new Random(wanted.seed());
        faults = wanted;
    }

    /** The phones that are called. */
    public Calls calls() {
        return calls;
    }

    @Override
    public void close() {
        calls.close();
        endpoint.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = Exchanges.body(exchange);
        try {
            Thread.sleep(Duration.ofMillis(faults.delayMillis()));
            authenticate(exchange);
            String request = exchange.getRequestMethod() + " "
                    + exchange.getRequestURI().getPath().replace("/2010-04-01/Accounts/" + account, "");
            if (request.equals("POST /Messages.json")) {
                create(exchange, form(body));
            } else if (request.equals("POST /Calls.json")) {
                call(exchange, body);
            } else if (request.startsWith("GET /Calls")) {
                calls.read(exchange);
            } else {
                throw new TwilioRefusal(404, 20404, "The requested resource was not found");
            }
        } catch (TwilioRefusal e) {
            refuse(exchange, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }

    private void authenticate(HttpExchange exchange) throws TwilioRefusal {
        if (!authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            throw new TwilioRefusal(401, 20003, "Authenticate");
        }
    }

    private void create(HttpExchange exchange, Map<String, String> form) throws IOException, TwilioRefusal {
        boolean lost = isAnswerLost();
        MessageRequest.check(form);
        String sid = "SM" + UUID.randomUUID().toString().replace("-", "");
        Instant at = Instant.now();
        String from = form.getOrDefault("From", form.get("MessagingServiceSid"));
        ledger.add(new Ledger.Entry(
                "sms",
                from,
                form.get("To"),
                form.get("Body"),
                null,
                form.get("MediaUrl"),
                alertId(form.get("StatusCallback")),
                sid,
                at.toString()));
        if (lost) {
            exchange.close();
            return;
        }
        Exchanges.json(exchange, 201, JSON.writeValueAsString(MessageResource.of(account, sid, form, at)));
    }

    private void call(HttpExchange exchange, String body) throws IOException, TwilioRefusal {
        boolean lost = isAnswerLost();
        PhoneCall call = calls.create(body);
        if (lost) {
            exchange.close();
            return;
        }
        Exchanges.json(exchange, 201, JSON.writeValueAsString(calls.resource(call)));
    }

    /** Rolls the dice: a refusal, or whether what is accepted goes unanswered. */
    private boolean isAnswerLost() throws TwilioRefusal {
        Faults now = faults;
        double die = dice.nextDouble();
        if (die < now.serverErrors()) {
            throw new TwilioRefusal(500, 20500, "Internal server error");
        }
        if (die < now.serverErrors() + now.tooMany()) {
            throw new TwilioRefusal(429, 20429, "Too many requests");
        }
        return die < now.serverErrors() + now.tooMany() + now.lostAnswers();
    }

    private static String alertId(String callback) {
        int at = callback == null ? -1 : callback.indexOf("alertId=");
        return at < 0 ? null : callback.substring(at + "alertId=".length()).split("[&#]")[0];
    }

    private static void refuse(HttpExchange exchange, TwilioRefusal refusal) throws IOException {
        var body = new LinkedHashMap<String, Object>();
        body.put("code", refusal.code());
        body.put("message", refusal.getMessage());
        body.put("more_info", "https://www.twilio.com/docs/errors/" + refusal.code());
        body.put("status", refusal.status());
        Exchanges.json(exchange, refusal.status(), JSON.writeValueAsString(body));
    }

    private static Map<String, String> form(String body) {
        var form = new LinkedHashMap<String, String>();
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                form.put(decode(parts[0]), decode(parts[1]));
            }
        }
        return form;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

package org.communityalerts.local.twilio;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.communityalerts.local.Ledger;
import org.communityalerts.local.aws.Exchanges;
import org.communityalerts.local.aws.HttpEndpoint;
import org.communityalerts.local.twilio.call.Calls;
import org.communityalerts.local.twilio.call.PhoneCall;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Twilio's Messages and Calls, on this machine: takes what Twilio takes, refuses what Twilio refuses, and sends nothing. */
public final class TwilioSimulator implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern MESSAGE = Pattern.compile("GET /Messages/SM[0-9a-f]{32}\\.json");

    private final String account;
    private final String authorization;
    private final Addresses addresses = new Addresses();
    private final Calls calls;
    private final Texts texts;
    private final HttpEndpoint endpoint;
    private volatile Faults faults = Faults.NONE;
    private volatile Random dice = new Random(0);

    /** @param data where texts and calls are kept between runs, or null for memory */
    public TwilioSimulator(String account, String token, Ledger ledger, @Nullable Path data) throws IOException {
        this.account = account;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((account + ":" + token).getBytes(StandardCharsets.UTF_8));
        this.calls = new Calls(account, token, ledger, data == null ? null : data.resolve("calls.jsonl"));
        this.texts = new Texts(account, token, ledger, data == null ? null : data.resolve("texts.jsonl"), () -> faults);
        this.endpoint = new HttpEndpoint(0, this::handle);
    }

    public String url() {
        return endpoint.url();
    }

    /** Where the account's numbers and services are to call. */
    public Addresses addresses() {
        return addresses;
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

    /** The residents' handsets. */
    public Phones phones() {
        return texts.phones();
    }

    /** Goes on with what was on its way when the last run ended. */
    public void resume() {
        texts.resume();
        calls.resume();
    }

    /** Drops from memory the texts and calls it holds so far. */
    public void forget() {
        texts.forget();
        calls.forget();
    }

    @Override
    public void close() throws IOException {
        calls.close();
        endpoint.close();
        texts.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = Exchanges.body(exchange);
        try {
            Thread.sleep(Duration.ofMillis(faults.delayMillis()));
            if (phones().media().serve(exchange)) {
                return;
            }
            authenticate(exchange);
            route(exchange, body);
        } catch (TwilioRefusal e) {
            refuse(exchange, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }

    private void route(HttpExchange exchange, String body) throws IOException, TwilioRefusal {
        String path = exchange.getRequestURI().getPath().replace("/2010-04-01/Accounts/" + account, "");
        String request = exchange.getRequestMethod() + " " + path;
        if (addresses.take(exchange, request, body)
                || calls.recordings().handle(exchange, request)
                || phones().media().handle(exchange, request)) {
            return;
        }
        if (request.equals("POST /Messages.json")) {
            create(exchange, Exchanges.form(body));
        } else if (request.equals("GET /Messages.json")) {
            answer(
                    exchange,
                    200,
                    texts.list(Exchanges.form(exchange.getRequestURI().getRawQuery())));
        } else if (MESSAGE.matcher(request).matches()) {
            answer(exchange, 200, texts.read(path.substring("/Messages/".length(), path.length() - ".json".length())));
        } else if (request.equals("POST /Calls.json")) {
            call(exchange, body);
        } else if (request.startsWith("GET /Calls")) {
            calls.read(exchange);
        } else {
            throw new TwilioRefusal(404, 20404, "The requested resource was not found");
        }
    }

    private void authenticate(HttpExchange exchange) throws TwilioRefusal {
        if (!authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            throw new TwilioRefusal(401, 20003, "Authenticate");
        }
    }

    private void create(HttpExchange exchange, Map<String, String> form) throws IOException, TwilioRefusal {
        boolean lost = isAnswerLost();
        Map<String, Object> created = texts.create(form);
        if (lost) {
            exchange.close();
            return;
        }
        answer(exchange, 201, created);
    }

    private void call(HttpExchange exchange, String body) throws IOException, TwilioRefusal {
        boolean lost = isAnswerLost();
        PhoneCall call = calls.create(body);
        if (lost) {
            exchange.close();
            return;
        }
        answer(exchange, 201, calls.resource(call));
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

    private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        Exchanges.json(exchange, status, JSON.writeValueAsString(body));
    }

    private static void refuse(HttpExchange exchange, TwilioRefusal refusal) throws IOException {
        var body = new LinkedHashMap<String, Object>();
        body.put("code", refusal.code());
        body.put("message", refusal.getMessage());
        body.put("more_info", "https://www.twilio.com/docs/errors/" + refusal.code());
        body.put("status", refusal.status());
        Exchanges.json(exchange, refusal.status(), JSON.writeValueAsString(body));
    }
}

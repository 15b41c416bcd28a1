package org.communityalerts.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.communityalerts.local.Ledger;
import org.communityalerts.local.aws.Exchanges;
import org.communityalerts.local.aws.Mailboxes;
import org.communityalerts.local.aws.SesReceiving;
import org.communityalerts.local.lambda.Invocable;
import org.communityalerts.local.metrics.Counts;
import org.communityalerts.local.metrics.MetricsAppender;
import org.communityalerts.local.oidc.Issuer;
import org.communityalerts.local.oidc.Person;
import org.communityalerts.local.push.PushService;
import org.communityalerts.local.twilio.Faults;
import org.communityalerts.local.twilio.TwilioSimulator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** What only this platform has, under /local; all else is the HTTP API's. */
public final class LocalRoutes implements HttpHandler {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** What is left out is as usual. */
    private static final ObjectReader FAULTS =
            JSON.readerFor(Faults.class).without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    private final Ledger ledger;
    private final TwilioSimulator twilio;
    private final CallRoutes calls;
    private final PhoneRoutes phones;
    private final PushService pushes = new PushService();
    private volatile @Nullable MailRoutes mail;
    private volatile @Nullable FeedRoutes feeds;
    private volatile @Nullable Issuer issuer;
    private volatile @Nullable HttpHandler api;

    public LocalRoutes(Ledger ledger, TwilioSimulator twilio) {
        this.ledger = ledger;
        this.twilio = twilio;
        this.calls = new CallRoutes(twilio.calls());
        this.phones = new PhoneRoutes(twilio.phones(), twilio.calls());
    }

    /** From now on tokens are to be had. */
    public void signIns(Issuer from) {
        issuer = from;
    }

    /** From now on residents' mail is to be read and answered. */
    public void mail(Mailboxes mailboxes, SesReceiving receiving) {
        mail = new MailRoutes(mailboxes, receiving);
    }

    /**
     * From now on there are feeds to be read.
     *
     * @param reads the function that reads them, which the template's clock calls every quarter of an hour
     */
    public void feeds(Invocable reads) {
        feeds = new FeedRoutes(() -> reads.invoke("{}".getBytes(StandardCharsets.UTF_8)));
    }

    /** From now on the platform is ready. */
    public void ready(HttpHandler gateway) {
        api = gateway;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            route(exchange);
        } catch (JacksonException | IllegalArgumentException e) {
            problem(exchange, 400, "the body cannot be read");
        }
    }

    private void route(HttpExchange exchange) throws IOException {
        if (calls.handle(exchange)) {
            return;
        }
        String request =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        switch (request) {
            case "GET /local/health" -> health(exchange);
            case "GET /local/outbox" -> outbox(exchange);
            case "GET /local/metrics" -> metrics(exchange);
            case "POST /local/token" -> token(exchange);
            case "POST /local/drafts" -> draft(exchange);
            case "POST /local/twilio" -> {
                twilio.behave(FAULTS.readValue(Exchanges.body(exchange)));
                Exchanges.answer(exchange, 204, null, new byte[0]);
            }
            default -> further(exchange, request);
        }
    }

    private void further(HttpExchange exchange, String request) throws IOException {
        if (phones.handle(exchange)
                || pushes.handle(exchange)
                || mail != null && mail.handle(exchange)
                || feeds != null && feeds.handle(exchange)) {
            return;
        }
        if (issuer != null && exchange.getRequestURI().getPath().startsWith(Issuer.PATH + "/")) {
            issuer.handle(exchange);
        } else if (exchange.getRequestURI().getPath().startsWith("/local/")) {
            problem(exchange, 404, "there is no " + request + " here");
        } else if (api == null) {
            Notice.STARTING.show(exchange);
        } else {
            api.handle(exchange);
        }
    }

    private void health(HttpExchange exchange) throws IOException {
        boolean ready = api != null;
        var body = Map.of(
                "status",
                ready ? "ready" : "starting",
                // For tools that look at the tables themselves.
                "dynamodb",
                System.getProperty("aws.endpointUrlDynamoDb", ""),
                "sqs",
                System.getProperty("aws.endpointUrlSqs", ""),
                "s3",
                System.getProperty("aws.endpointUrlS3", ""),
                "kms",
                System.getProperty("aws.endpointUrlKms", ""));
        Exchanges.json(exchange, ready ? 200 : 503, JSON.writeValueAsString(body));
    }

    private static void metrics(HttpExchange exchange) throws IOException {
        String text = MetricsAppender.FIGURES.text() + Counts.text();
        Exchanges.answer(exchange, 200, "text/plain; version=0.0.4", text.getBytes(StandardCharsets.UTF_8));
    }

    private void outbox(HttpExchange exchange) throws IOException {
        Map<String, String> query = Exchanges.form(exchange.getRequestURI().getRawQuery());
        Exchanges.json(exchange, 200, JSON.writeValueAsString(ledger.entries(query.get("channel"), query.get("to"))));
    }

    private Issuer signIns() {
        return Objects.requireNonNull(issuer, "there are no sign-ins yet");
    }

    private void token(HttpExchange exchange) throws IOException {
        String role = JSON.readTree(Exchanges.body(exchange)).path("role").asString("");
        Optional<Map<String, Object>> tokens = signIns().tokensFor(role);
        if (tokens.isEmpty()) {
            String known = Person.ALL.stream().map(Person::id).collect(Collectors.joining(", "));
            problem(exchange, 400, "role must be one of " + known + ", integrator");
        } else {
            Exchanges.json(exchange, 200, JSON.writeValueAsString(tokens.get()));
        }
    }

    private void draft(HttpExchange exchange) throws IOException {
        var left = JSON.readTree(Exchanges.body(exchange));
        String person = left.path("person").asString("");
        if (Person.of(person).isEmpty() || !left.path("draft").isObject()) {
            problem(exchange, 400, "a draft has a person, who is one of the demo's, and the draft");
            return;
        }
        signIns().leave(person, JSON.writeValueAsString(left.path("draft")));
        Exchanges.answer(exchange, 204, null, new byte[0]);
    }

    private static void problem(HttpExchange exchange, int status, String detail) throws IOException {
        byte[] body = JSON.writeValueAsBytes(Map.of("title", "Not served", "status", status, "detail", detail));
        Exchanges.answer(exchange, status, "application/problem+json", body);
    }
}

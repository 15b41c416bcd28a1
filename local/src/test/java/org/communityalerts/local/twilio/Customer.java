package org.communityalerts.local.twilio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.communityalerts.edge.twilio.TwilioSignature;
import org.communityalerts.local.aws.Exchanges;
import org.communityalerts.local.aws.HttpEndpoint;

/** A customer of Twilio: takes its webhooks, and answers with the TwiML it is told. */
final class Customer implements AutoCloseable {
    /** A webhook as it came. */
    record Call(String url, Map<String, String> form, boolean signed) {}

    private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    private final HttpEndpoint endpoint;
    private volatile String twiml = "<Response/>";
    private volatile int failures;

    Customer(String token) throws IOException {
        var signature = new TwilioSignature(token);
        endpoint = new HttpEndpoint(0, exchange -> {
            String url = endpoint() + exchange.getRequestURI();
            Map<String, String> form = Exchanges.form(Exchanges.body(exchange));
            String given = exchange.getRequestHeaders().getFirst("X-Twilio-Signature");
            calls.add(new Call(url, form, signature.of(url, form).equals(given)));
            int status = failures-- > 0 ? 503 : 200;
            Exchanges.answer(exchange, status, "text/xml", twiml.getBytes());
        });
    }

    private String endpoint() {
        return endpoint.url();
    }

    String url() {
        return endpoint.url();
    }

    void answers(String document) {
        twiml = document;
    }

    void failsTimes(int times) {
        failures = times;
    }

    Call next() throws InterruptedException {
        Call call = calls.poll(1, TimeUnit.MINUTES);
        if (call == null) {
            throw new AssertionError("Twilio did not call");
        }
        return call;
    }

    List<String> statuses(int count) throws InterruptedException {
        var statuses = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            statuses.add(next().form().get("MessageStatus"));
        }
        return statuses;
    }

    @Override
    public void close() {
        endpoint.close();
    }
}

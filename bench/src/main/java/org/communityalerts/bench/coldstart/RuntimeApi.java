package org.communityalerts.bench.coldstart;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.communityalerts.local.aws.Exchanges;
import org.communityalerts.local.aws.HttpEndpoint;

/** Lambda's runtime API, spoken by AWS's own runtime client in a function's process. */
public final class RuntimeApi implements AutoCloseable {
    private static final String VERSION = "/2018-06-01/runtime";
    private static final String NEXT = VERSION + "/invocation/next";
    private static final String RESTORE = VERSION + "/restore/next";
    private static final String REQUEST_ID = "8476a536-e9f4-11e8-9739-2dfe598c3fcd";
    private static final int PATIENCE_SECONDS = 60;

    /** What a function said: its answer, or why it has none. */
    public record Answer(boolean done, String body) {}

    private final BlockingQueue<byte[]> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    private final SynchronousQueue<Boolean> snapshot = new SynchronousQueue<>();
    private final Duration timeout;
    private final HttpEndpoint endpoint;

    /** @param timeout how long the function has for an answer, as its template says */
    public RuntimeApi(Duration timeout) throws IOException {
        this.timeout = timeout;
        endpoint = new HttpEndpoint(0, this::handle);
    }

    /** For AWS_LAMBDA_RUNTIME_API: a host and a port. */
    public String address() {
        return endpoint.url().substring("http://".length());
    }

    /** Has the function called; waits for its answer. */
    public Answer invoke(byte[] event) throws InterruptedException {
        events.add(event);
        // It starts first, which is not in its time.
        long most = PATIENCE_SECONDS + timeout.toSeconds();
        Answer answer = answers.poll(most, TimeUnit.SECONDS);
        return answer == null ? new Answer(false, "no answer in " + most + " s") : answer;
    }

    /** Waits until the function has primed itself for a snapshot, and lets it go on as if restored. */
    public void restore() throws InterruptedException {
        if (!snapshot.offer(true, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the function was never ready for a snapshot: " + answers.poll());
        }
    }

    @Override
    public void close() {
        endpoint.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try {
            switch (path) {
                case NEXT -> next(exchange);
                case RESTORE -> {
                    snapshot.take();
                    Exchanges.answer(exchange, 200, null, new byte[0]);
                }
                default -> {
                    answers.add(new Answer(path.endsWith("/response"), Exchanges.body(exchange)));
                    Exchanges.json(exchange, 202, "{\"status\":\"OK\"}");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }

    private void next(HttpExchange exchange) throws IOException, InterruptedException {
        byte[] event = events.take();
        var headers = exchange.getResponseHeaders();
        headers.set("Lambda-Runtime-Aws-Request-Id", REQUEST_ID);
        headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + timeout.toMillis()));
        headers.set(
                "Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-west-2:000000000000:function:measured:live");
        Exchanges.answer(exchange, 200, "application/json", event);
    }
}

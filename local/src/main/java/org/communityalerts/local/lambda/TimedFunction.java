package org.communityalerts.local.lambda;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A function that is given up when its timeout is over, as Lambda does. */
public final class TimedFunction implements Invocable {
    private final Invocable function;
    private final Duration timeout;
    private final ExecutorService threads;

    public TimedFunction(Invocable function, Duration timeout, ExecutorService threads) {
        this.function = function;
        this.timeout = timeout;
        this.threads = threads;
    }

    @Override
    public byte[] invoke(byte[] event) throws IOException {
        var invocation = threads.submit(() -> function.invoke(event));
        try {
            return invocation.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            invocation.cancel(true);
            throw new IOException("timed out after " + timeout, e);
        } catch (ExecutionException e) {
            throw new IOException("the function failed", e.getCause());
        } catch (InterruptedException e) {
            invocation.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("stopped while invoking", e);
        }
    }
}

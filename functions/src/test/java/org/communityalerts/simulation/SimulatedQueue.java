package org.communityalerts.simulation;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.communityalerts.port.Queue;
import tools.jackson.databind.json.JsonMapper;

/** A queue with its function behind it, as SQS and Lambda are: at least once, in any order, again after a failure. */
final class SimulatedQueue<T> implements Queue<T> {
    private static final Duration VISIBILITY = Duration.ofSeconds(360);
    private static final Duration LATE = Duration.ofSeconds(10);
    private static final int RECEIVES = 5;

    private final Scheduler scheduler;
    private final JsonMapper json;
    private final double duplicates;
    private final double losses;
    private final List<String> deadLetters = new ArrayList<>();
    private Function<SQSEvent, SQSBatchResponse> function;
    private int contents;

    /**
     * @param duplicates the share of messages delivered once more after they were done
     * @param losses the share that somebody deletes by hand
     */
    SimulatedQueue(Scheduler scheduler, JsonMapper json, double duplicates, double losses) {
        this.scheduler = scheduler;
        this.json = json;
        this.duplicates = duplicates;
        this.losses = losses;
    }

    void feeds(Function<SQSEvent, SQSBatchResponse> receiver) {
        function = receiver;
    }

    List<String> deadLetters() {
        return deadLetters;
    }

    @Override
    public void send(List<T> records) {
        records.forEach(record -> sendLater(record, Duration.ZERO));
    }

    @Override
    public void sendLater(T record, Duration delay) {
        if (!scheduler.chance(losses)) {
            contents++;
            deliver(json.writeValueAsString(record), 1, scheduler.instant().plus(delay));
        }
    }

    @Override
    public boolean idle() {
        return contents == 0;
    }

    private void deliver(String body, int receive, Instant visible) {
        Instant when = visible.plus(scheduler.upTo(LATE));
        scheduler.start(new Process(), when, () -> receive(body, receive));
    }

    /** The function runs as a task of its own, so that its crash leaves the queue standing. */
    private void receive(String body, int receive) {
        var event = new SQSEvent();
        var message = new SQSEvent.SQSMessage();
        message.setBody(body);
        message.setMessageId("1");
        event.setRecords(List.of(message));
        boolean[] done = {false};
        Instant received = scheduler.instant();
        Task invocation = scheduler.start(
                new Process(),
                received,
                () -> done[0] = function.apply(event).getBatchItemFailures().isEmpty());
        while (!invocation.done()) {
            scheduler.sleepUntil(scheduler.instant().plusSeconds(1));
        }
        if (done[0]) {
            deleted(body);
        } else if (receive < RECEIVES) {
            deliver(body, receive + 1, received.plus(VISIBILITY));
        } else {
            deadLetters.add(body);
            contents--;
        }
    }

    private void deleted(String body) {
        if (scheduler.chance(duplicates)) {
            deliver(body, 1, scheduler.instant().plus(scheduler.upTo(VISIBILITY)));
        } else {
            contents--;
        }
    }
}

package org.communityalerts.simulation;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.communityalerts.port.Queue;
import tools.jackson.databind.json.JsonMapper;

/** A queue with its function behind it, as SQS and Lambda are: at least once, in any order, again after a failure. */
final class SimulatedQueue<T> implements Queue<T> {
    private static final Duration VISIBILITY = Duration.ofSeconds(360);
    private static final Duration LATE = Duration.ofSeconds(10);
    private static final int RECEIVES = 5;
    /** When somebody has a dead letter tried again. */
    private static final Duration RESENT = Duration.ofHours(1);

    private final Scheduler scheduler;
    private final JsonMapper json;
    private final double duplicates;
    private final double losses;
    private Function<SQSEvent, SQSBatchResponse> function;
    private int contents;

    /**
     * @param duplicates the share of messages delivered once more after they were done
     * @param losses the share that somebody deletes by hand; half of the dead letters too, unless it is 0
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
        scheduler.awaitAnyOf(List.of(invocation));
        if (done[0]) {
            deleted(body);
        } else if (receive < RECEIVES) {
            deliver(body, receive + 1, received.plus(VISIBILITY));
        } else if (losses == 0 || scheduler.chance(0.5)) {
            deliver(body, 1, received.plus(RESENT));
        } else {
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

package org.communityalerts.simulation;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.communityalerts.port.Queue;
import tools.jackson.databind.json.JsonMapper;

/** A queue with its function behind it, as SQS and Lambda are: at least once, in any order, again after a failure. */
final class SimulatedQueue<T> implements Queue<T> {
    private static final Duration VISIBILITY = Duration.ofSeconds(360);
    private static final Duration LATE = Duration.ofSeconds(10);
    private static final int RECEIVES = 5;
    /** How often a function may send to its own queue, on and on, before AWS takes it for a loop and cuts it. */
    private static final int ROUNDS = 16;
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
        String body = json.writeValueAsString(record);
        if (scheduler.chance(losses)) {
            scheduler.trouble();
            scheduler.lost(body);
        } else {
            var message = new Message(body, 1, rounds());
            add(message, scheduler.instant().plus(delay));
        }
    }

    /** Of whoever sends: a message has come as far as the one that led to it. */
    private static Map<Object, Integer> rounds() {
        return Task.current() == null ? Map.of() : Task.current().process().rounds();
    }

    @Override
    public boolean idle() {
        return contents == 0;
    }

    private void add(Message message, Instant visible) {
        contents++;
        deliver(message, visible);
    }

    private void deliver(Message message, Instant visible) {
        Instant when = visible.plus(scheduler.upTo(LATE));
        scheduler.start(new Process(), when, () -> receive(message));
    }

    private void receive(Message message) {
        Instant received = scheduler.instant();
        if (message.rounds.getOrDefault(this, 0) >= ROUNDS) {
            scheduler.note(Met.A_CHAIN_THAT_WAS_CUT);
            die(message, received);
        } else if (done(message)) {
            deleted(message);
        } else if (message.receive < RECEIVES) {
            deliver(message.again(), received.plus(VISIBILITY));
        } else {
            die(message, received);
        }
    }

    /** The function runs as a task of its own, so that its crash leaves the queue standing. */
    private boolean done(Message message) {
        var event = new SQSEvent();
        var one = new SQSEvent.SQSMessage();
        one.setBody(message.body);
        one.setMessageId("1");
        event.setRecords(List.of(one));
        boolean[] done = {false};
        Task invocation = scheduler.start(
                new Process(message.led(this)),
                scheduler.instant(),
                () -> done[0] = function.apply(event).getBatchItemFailures().isEmpty());
        scheduler.awaitAnyOf(List.of(invocation));
        return done[0];
    }

    /** It is a dead letter, which nobody counts; somebody may have it tried again. */
    private void die(Message message, Instant received) {
        contents--;
        if (losses == 0 || scheduler.chance(0.5)) {
            scheduler.start(
                    new Process(),
                    received.plus(RESENT),
                    () -> add(new Message(message.body, 1, Map.of()), scheduler.instant()));
        } else {
            scheduler.lost(message.body);
        }
    }

    private void deleted(Message message) {
        if (scheduler.chance(duplicates)) {
            deliver(message.first(), scheduler.instant().plus(scheduler.upTo(VISIBILITY)));
        } else {
            contents--;
        }
    }

    /**
     * A message in the queue.
     *
     * @param receive which of its receives is the next, from 1
     * @param rounds how often each queue's messages have led to it
     */
    private record Message(String body, int receive, Map<Object, Integer> rounds) {
        Message again() {
            return new Message(body, receive + 1, rounds);
        }

        Message first() {
            return new Message(body, 1, rounds);
        }

        /** What its function does is one round more. */
        Map<Object, Integer> led(Object queue) {
            var more = new HashMap<>(rounds);
            more.merge(queue, 1, Integer::sum);
            return more;
        }
    }
}

package org.communityalerts.simulation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Calls that one function makes at the same time, in one request. It may be lost whole, before or after; each call in it
 * may fail by itself, and is then made alone; and the function may die between any two of them.
 */
final class Requests {
    /** One request, open to others until it is made. */
    private static final class Request {
        private final Map<Wire.Call, Object> answers = new LinkedHashMap<>();
        private Task task;
    }

    /** Stands for the answer of a call that has none. */
    private static final Object NONE = new Object();

    private final Scheduler scheduler;
    private final Wire wire;
    private final Map<Process, Request> open = new HashMap<>();

    Requests(Scheduler scheduler, Wire wire) {
        this.scheduler = scheduler;
        this.wire = wire;
    }

    /** Makes the call with whoever else of its function does. */
    Object ask(Wire.Call call) throws Throwable {
        Request request = open.computeIfAbsent(Task.current().process(), this::begin);
        request.answers.put(call, NONE);
        scheduler.awaitAnyOf(List.of(request.task));
        if (request.task.failure() != null) {
            throw request.task.failure();
        }
        Object answer = request.answers.get(call);
        return answer == NONE ? wire.alone(call) : answer;
    }

    private Request begin(Process process) {
        var request = new Request();
        request.task = scheduler.start(process, scheduler.instant(), () -> make(process, request));
        return request;
    }

    private void make(Process process, Request request) {
        scheduler.step();
        open.remove(process);
        exchange(() -> {
            request.answers.replaceAll((call, none) -> answer(call));
            return null;
        });
    }

    private Object answer(Wire.Call call) {
        try {
            return exchange(call);
        } catch (Wire.NoAnswer e) {
            return NONE;
        }
    }

    private Object exchange(Wire.Call call) {
        try {
            return wire.exchange(call);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.communityalerts.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;

/** Between a function and its ports: every call takes time, lets others go first, and may meet trouble. */
final class Wire {
    /** What a caller is told whose call may have arrived. */
    static final class NoAnswer extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        NoAnswer() {
            super("no answer");
        }
    }

    /** One call to a port. */
    @FunctionalInterface
    interface Call {
        Object make() throws Throwable;
    }

    private final Scheduler scheduler;
    private final Trouble trouble;
    private final Outages outages = new Outages();
    private int calls;

    Wire(Scheduler scheduler, Trouble trouble) {
        this.scheduler = scheduler;
        this.trouble = trouble;
    }

    Outages outages() {
        return outages;
    }

    int calls() {
        return calls;
    }

    <T> T to(Class<T> port, T target) {
        return to(port, target, Set.of());
    }

    /** @param gathered the methods whose calls go in one request when they are made at the same time */
    <T> T to(Class<T> port, T target, Set<String> gathered) {
        var requests = new Requests(scheduler, this);
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (self, method, arguments) -> {
                    Call call = () -> {
                        if (outages.isOut(port, scheduler.instant())) {
                            scheduler.note(Met.A_TABLE_THAT_WAS_OUT);
                            scheduler.trouble();
                            throw new NoAnswer();
                        }
                        return invoke(target, method, arguments);
                    };
                    if (Task.current() == null) {
                        return call.make();
                    }
                    return gathered.contains(method.getName()) ? requests.ask(call) : alone(call);
                }));
    }

    Object alone(Call call) throws Throwable {
        scheduler.step();
        Object answer = exchange(call);
        scheduler.step();
        return answer;
    }

    /** The call itself, at one moment. */
    Object exchange(Call call) throws Throwable {
        int number = calls++;
        meet(number, Trouble.When.BEFORE);
        Object answer = call.make();
        meet(number, Trouble.When.AFTER);
        return answer;
    }

    private void meet(int call, Trouble.When when) {
        Trouble.What what = trouble.at(call, when);
        if (what != Trouble.What.NOTHING) {
            scheduler.trouble();
        }
        switch (what) {
            case CRASH -> Task.current().process().crash();
            case FAULT -> throw new NoAnswer();
            case NOTHING -> {}
        }
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}

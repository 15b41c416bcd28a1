package org.communityalerts.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Between a function and its ports: every call takes time, lets others go first, and may meet trouble. */
final class Wire {
    private final Scheduler scheduler;
    private final Trouble trouble;
    private int calls;

    Wire(Scheduler scheduler, Trouble trouble) {
        this.scheduler = scheduler;
        this.trouble = trouble;
    }

    int calls() {
        return calls;
    }

    <T> T to(Class<T> port, T target) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (self, method, arguments) ->
                        Task.current() == null ? invoke(target, method, arguments) : call(target, method, arguments)));
    }

    private Object call(Object target, Method method, Object[] arguments) throws Throwable {
        int call = calls++;
        scheduler.step();
        meet(call, Trouble.When.BEFORE);
        Object answer = invoke(target, method, arguments);
        meet(call, Trouble.When.AFTER);
        scheduler.step();
        return answer;
    }

    private void meet(int call, Trouble.When when) {
        switch (trouble.at(call, when)) {
            case CRASH -> Task.current().process().crash();
            case FAULT -> throw new IllegalStateException("no answer");
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

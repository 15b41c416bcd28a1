package org.communityalerts.local.lambda;

import java.io.IOException;

/** A function that takes and gives no more than Lambda lets through. */
public final class LimitedFunction implements Invocable {
    /** Bytes of an event and of an answer, where somebody waits for it. */
    public static final int PAYLOAD = 6_291_556;
    /** Bytes of an event that nobody waits for, such as a schedule's or a topic's. */
    public static final int EVENT = 1_048_576;

    private final Invocable function;
    private final int largestEvent;

    public LimitedFunction(Invocable function, int largestEvent) {
        this.function = function;
        this.largestEvent = largestEvent;
    }

    @Override
    public byte[] invoke(byte[] event) throws IOException {
        if (event.length > largestEvent) {
            throw new TooLarge("an event of " + event.length + " bytes, of " + largestEvent);
        }
        byte[] answer = function.invoke(event);
        if (answer.length > PAYLOAD) {
            throw new TooLarge("an answer of " + answer.length + " bytes, of " + PAYLOAD);
        }
        return answer;
    }

    /** More than Lambda lets through. */
    public static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge(String what) {
            super(what);
        }
    }
}

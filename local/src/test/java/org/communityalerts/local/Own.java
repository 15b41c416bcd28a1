package org.communityalerts.local;

import java.util.concurrent.atomic.AtomicInteger;

/** Words, numbers and addresses that one test alone has: whatever is found by them is that test's. */
public final class Own {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private Own() {}

    /** A word that is in no other. */
    public static String word() {
        return "own" + NUMBERS.incrementAndGet() + "word";
    }

    public static String mobile() {
        return "+4474001%05d".formatted(NUMBERS.incrementAndGet());
    }

    public static String landline() {
        return "+44113496%04d".formatted(NUMBERS.incrementAndGet());
    }

    public static String email() {
        return "own%04d@example.org".formatted(NUMBERS.incrementAndGet());
    }
}

package org.communityalerts.domain.audience;

/**
 * Counts of people in steps of five, as somebody is told them who could otherwise subtract one from another: each number
 * they are told stands for five that it may be, so the difference of two is none that is under five, or one of five at least.
 */
public final class Fives {
    private static final int STEP = 5;

    private Fives() {}

    /** What is said of so many: the multiple of five at or below. */
    public static int down(int people) {
        return people - Math.floorMod(people, STEP);
    }

    /** The most of whom the same is said: what they are held to, so that no limit tells one from another. */
    public static int most(int people) {
        return down(people) + STEP - 1;
    }
}

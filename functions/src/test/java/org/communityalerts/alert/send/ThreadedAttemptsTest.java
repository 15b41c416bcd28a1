package org.communityalerts.alert.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ThreadedAttemptsTest {
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Test
    void no_more_wait_for_an_answer_than_may_at_once() {
        var made = new AtomicInteger();
        new ThreadedAttempts(3).each(numbers(200), _ -> {}, (_, answered) -> {
            waitForAnAnswer();
            answered.run();
            made.incrementAndGet();
        });

        assertThat(made).hasValue(200);
        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void another_begins_while_the_outcome_of_one_that_was_answered_is_written() {
        var otherBegan = new CountDownLatch(1);
        new ThreadedAttempts(1).each(numbers(2), _ -> {}, (number, answered) -> {
            if (number == 0) {
                answered.run();
                await(otherBegan);
            } else {
                otherBegan.countDown();
            }
        });

        assertThat(otherBegan.getCount()).isZero();
    }

    /** An attempt that ends twice frees no more than its own place. */
    @Test
    void who_is_answered_frees_one_place() {
        new ThreadedAttempts(2).each(numbers(200), _ -> {}, (_, answered) -> {
            waitForAnAnswer();
            answered.run();
            answered.run();
        });

        assertThat(most.get()).isBetween(1, 2);
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private void waitForAnAnswer() {
        most.accumulateAndGet(waiting.incrementAndGet(), Math::max);
        Thread.yield();
        waiting.decrementAndGet();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

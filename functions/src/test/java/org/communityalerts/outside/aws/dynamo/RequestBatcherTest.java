package org.communityalerts.outside.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestBatcherTest {
    private static final int MOST = 3;

    private final BlockingQueue<Map<String, Integer>> requests = new LinkedBlockingQueue<>();
    private final Semaphore answers = new Semaphore(0);
    private final RequestBatcher<String, Integer, Integer> doubled = new RequestBatcher<>(MOST, this::twice);
    private final List<Thread> asking = new ArrayList<>();

    @AfterEach
    void all_are_answered() throws InterruptedException {
        answers.release(100);
        for (Thread thread : asking) {
            thread.join();
        }
    }

    @Test
    void who_asks_by_itself_is_answered_at_once() {
        answers.release();

        assertThat(doubled.ask("a", 1)).contains(2);
        assertThat(requests).containsExactly(Map.of("a", 1));
    }

    @Test
    void who_asks_while_requests_are_under_way_goes_with_the_others_in_the_next() throws Exception {
        twoAreUnderWay();
        var asked = IntStream.range(0, MOST + 1).mapToObj(i -> ask("n" + i, i)).toList();

        answers.release(1);

        assertThat(requests.take()).isEqualTo(Map.of("n0", 0, "n1", 1, "n2", 2));
        answers.release(3);
        for (int i = 0; i < asked.size(); i++) {
            assertThat(asked.get(i).get()).contains(2 * i);
        }
    }

    @Test
    void two_that_ask_about_the_same_are_never_in_one_request() throws Exception {
        twoAreUnderWay();
        ask("same", 1);
        ask("same", 2);
        ask("other", 3);

        answers.release(1);

        assertThat(requests.take()).isEqualTo(Map.of("same", 1, "other", 3));
        answers.release(1);
        assertThat(requests.take()).isEqualTo(Map.of("same", 2));
    }

    @Test
    void who_is_left_out_of_the_answer_is_told_so() {
        answers.release();

        assertThat(doubled.ask("a", -1)).isEqualTo(Optional.empty());
    }

    @Test
    void a_request_that_fails_fails_for_all_of_it_and_nobody_after() throws Exception {
        twoAreUnderWay();
        var bad = ask("bad", null);
        var beside = ask("beside", 1);

        answers.release(4);

        assertThatThrownBy(bad::get).isInstanceOf(ExecutionException.class).hasRootCauseMessage("refused");
        assertThatThrownBy(beside::get).isInstanceOf(ExecutionException.class).hasRootCauseMessage("refused");
        assertThat(doubled.ask("after", 1)).contains(2);
    }

    private void twoAreUnderWay() throws InterruptedException {
        ask("first", 0);
        requests.take();
        ask("second", 0);
        requests.take();
    }

    /** Returns when the one who asks waits. */
    private FutureTask<Optional<Integer>> ask(String key, Integer number) {
        var task = new FutureTask<>(() -> doubled.ask(key, number));
        asking.add(Thread.ofVirtual().start(task));
        while (asking.getLast().getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return task;
    }

    private Map<String, Integer> twice(Map<String, Integer> numbers) {
        requests.add(numbers);
        answers.acquireUninterruptibly();
        if (numbers.containsValue(null)) {
            throw new IllegalStateException("refused");
        }
        var some = new HashMap<String, Integer>();
        numbers.forEach((key, number) -> {
            if (number >= 0) {
                some.put(key, 2 * number);
            }
        });
        return some;
    }
}

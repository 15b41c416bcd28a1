package org.communityalerts.desk.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.communityalerts.domain.delivery.Browser;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.force.StaffNotice;
import org.communityalerts.domain.force.StaffNotice.Kind;
import org.communityalerts.domain.force.Watch;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryNoticeLog;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.memory.MemoryWatches;
import org.communityalerts.port.Queue;
import org.communityalerts.port.delivery.Provider;
import org.communityalerts.port.force.NoticeLog;
import org.communityalerts.port.force.People.Person;
import org.communityalerts.port.force.Pushes;
import org.junit.jupiter.api.Test;

/** However many are to be told and wherever it crashes: nobody waits for another, and nobody sees it twice. */
class ToldInTimeTest {
    private static final Person SUE = new Person("boss", "Sue", "sue@example.org", Set.of("supervisor"));
    private static final StaffNotice NOTICE = StaffNotice.approval("alert-1", "issuer", Examples.NOW);

    private final MemoryWatches watches = new MemoryWatches();
    private final MemoryNoticeLog kept = new MemoryNoticeLog();
    private final MemoryQueue<StaffNotice> later = new MemoryQueue<>();
    private final List<String> attempts = Collections.synchronizedList(new ArrayList<>());
    private Runnable step = () -> {};
    private Runnable atPush = () -> {};

    @Test
    void all_browsers_are_pushed_to_at_the_same_time() {
        int browsers = 40;
        inBrowsers(browsers);
        var allAreAtIt = new CountDownLatch(browsers);
        atPush = () -> {
            allAreAtIt.countDown();
            assertThat(arrives(allAreAtIt)).as("each waits for all others").isTrue();
        };

        assertThatCode(() -> useCase().tell(NOTICE)).doesNotThrowAnyException();
        assertThat(attempts).filteredOn(one -> one.startsWith("push")).hasSize(browsers);
    }

    /** A crash at each thing it does outside, one after the other, and nothing is done after it; the queue hands it over again. */
    @Test
    void wherever_it_crashes_everybody_is_told_and_sees_it_once() {
        int steps = stepsUntil(Integer.MAX_VALUE, new ToldInTimeTest());
        assertThat(steps).isGreaterThan(10);
        for (int crash = 1; crash <= steps; crash++) {
            var other = new ToldInTimeTest();
            stepsUntil(crash, other);
            other.step = () -> {};
            other.kept.later();
            other.useCase().tell(NOTICE);

            assertThat(new HashSet<>(other.attempts)).as("crash %d", crash).hasSize(3);
            assertThat(other.later.drain()).as("crash %d", crash).isNotEmpty();
        }
    }

    /** Tells until the crash; what a browser gets twice has the same topic and tag, and is shown once. */
    private static int stepsUntil(int crash, ToldInTimeTest test) {
        var steps = new AtomicInteger();
        test.step = () -> {
            if (steps.incrementAndGet() >= crash) {
                throw new IllegalStateException("crashed");
            }
        };
        test.inBrowsers(2);
        try {
            test.useCase().tell(NOTICE);
        } catch (IllegalStateException e) {
            assertThat(steps.get()).isGreaterThanOrEqualTo(crash);
        }
        return steps.get();
    }

    private void inBrowsers(int count) {
        List<Browser> browsers = IntStream.range(0, count)
                .mapToObj(i -> Examples.browser("https://push.example/" + i))
                .toList();
        watches.revise(
                Watch.usual("boss", true), _ -> new Watch("boss", Set.of(Kind.APPROVAL), true, false, null, browsers));
    }

    private static boolean arrives(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private TellStaff useCase() {
        Provider texts = new Provider() {
            @Override
            public Outcome send(Message message) {
                return new Outcome.Accepted("SM1");
            }
        };
        Pushes pushes = new Pushes() {
            @Override
            public Outcome push(Browser browser, String topic, String json) {
                step.run();
                attempts.add("push " + browser.endpoint() + " " + topic);
                atPush.run();
                return Outcome.TAKEN;
            }

            @Override
            public String key() {
                return "key";
            }
        };
        var ways = new StaffWays(
                pushes,
                (to, replyTo, subject, body) -> {
                    step.run();
                    attempts.add("mail " + to);
                },
                texts,
                Object::toString,
                "Demo Constabulary",
                "https://alerts.example.org");
        return new TellStaff(() -> List.of(SUE), watches, new CrashingLog(), ways, new CrashingQueue());
    }

    private final class CrashingLog implements NoticeLog {
        @Override
        public boolean begin(String what) {
            step.run();
            return kept.begin(what);
        }

        @Override
        public void done(String what) {
            step.run();
            kept.done(what);
        }

        @Override
        public void open(String notice) {
            kept.open(notice);
        }

        @Override
        public boolean opened(String notice) {
            return kept.opened(notice);
        }
    }

    private final class CrashingQueue implements Queue<StaffNotice> {
        @Override
        public void send(List<StaffNotice> records) {
            later.send(records);
        }

        @Override
        public void sendLater(StaffNotice notice, Duration delay) {
            step.run();
            later.sendLater(notice, delay);
        }

        @Override
        public boolean idle() {
            return later.idle();
        }
    }
}

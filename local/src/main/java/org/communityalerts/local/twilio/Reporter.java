package org.communityalerts.local.twilio;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes texts through their statuses and reports each to its callback, in real-life order and disorder. */
final class Reporter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reporter.class);
    /** What a service's texts come from. */
    static final String POOL_NUMBER = "+447700900999";

    private static final int AT_ONCE = 8;
    private static final int[] REASONS = {30003, 30005, 30006};

    private final String account;
    private final TextStore store;
    private final Webhooks webhooks;
    private final Supplier<Faults> faults;
    private final Random dice = new Random(1);
    private final ScheduledExecutorService clock =
            Executors.newScheduledThreadPool(AT_ONCE, Thread.ofVirtual().factory());

    Reporter(String account, TextStore store, Webhooks webhooks, Supplier<Faults> faults) {
        this.account = account;
        this.store = store;
        this.webhooks = webhooks;
        this.faults = faults;
    }

    /** Takes a text from where it is to its end. */
    void take(Text text) {
        Faults.Receipts how = faults.get().receipts();
        next(text.sid(), steps(how).iterator(), how.delayMillis());
    }

    /** One status after the other: a network never overtakes itself unless it is told to. */
    private void next(String sid, Iterator<Step> steps, int delayMillis) {
        if (steps.hasNext()) {
            clock.schedule(
                    () -> {
                        step(sid, steps.next());
                        next(sid, steps, delayMillis);
                    },
                    delayMillis,
                    TimeUnit.MILLISECONDS);
        }
    }

    private record Step(String status, @Nullable Integer code, boolean twice) {}

    private synchronized List<Step> steps(Faults.Receipts how) {
        boolean fails = dice.nextDouble() < how.undelivered();
        Integer code = fails ? REASONS[dice.nextInt(REASONS.length)] : null;
        var steps = new ArrayList<Step>();
        if (how.shuffled()) {
            steps.add(new Step("queued", null, dice.nextDouble() < how.duplicated()));
        }
        steps.add(new Step("sent", null, dice.nextDouble() < how.duplicated()));
        steps.add(new Step(fails ? "undelivered" : "delivered", code, dice.nextDouble() < how.duplicated()));
        if (how.shuffled()) {
            Collections.shuffle(steps, dice);
        }
        return steps;
    }

    private void step(String sid, Step step) {
        store.find(sid).ifPresent(text -> {
            Text reported =
                    text.as(step.status(), text.from() == null ? POOL_NUMBER : text.from(), step.code(), Instant.now());
            report(reported);
            if (step.twice()) {
                report(reported);
            }
            // Not before: whoever is killed in between reports it once more, rather than never.
            if (!text.isOver()) {
                store.put(reported);
            }
        });
    }

    private void report(Text text) {
        if (text.callback() == null || faults.get().receipts().none()) {
            return;
        }
        try {
            webhooks.post(text.callback(), form(text));
        } catch (IOException e) {
            LOG.info("a receipt did not arrive: {}", e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, String> form(Text text) {
        var form = new LinkedHashMap<String, String>();
        form.put("SmsSid", text.sid());
        form.put("SmsStatus", text.status());
        form.put("MessageStatus", text.status());
        form.put("To", text.to());
        form.put("MessageSid", text.sid());
        form.put("AccountSid", account);
        form.put("From", text.from());
        form.put("ApiVersion", "2010-04-01");
        if (text.service() != null) {
            form.put("MessagingServiceSid", text.service());
        }
        if (text.errorCode() != null) {
            form.put("ErrorCode", text.errorCode().toString());
        }
        return form;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}

package org.communityalerts.local.twilio;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.communityalerts.local.Ledger;
import org.jspecify.annotations.Nullable;

/** Twilio's Messages: created, read, listed, and taken to their end. */
final class Texts implements AutoCloseable {
    private final String account;
    private final Ledger ledger;
    private final TextStore store;
    private final OptOuts optOuts = new OptOuts();
    private final Reporter reporter;
    private final Phones phones;
    private final Supplier<Faults> faults;
    private long second;
    private int thisSecond;

    Texts(String account, String token, Ledger ledger, @Nullable Path file, Supplier<Faults> faults)
            throws IOException {
        this.account = account;
        this.ledger = ledger;
        this.faults = faults;
        this.store = new TextStore(file, this::heedAsBefore);
        var webhooks = new Webhooks(token);
        this.reporter = new Reporter(account, store, webhooks, faults);
        this.phones = new Phones(account, store, optOuts, webhooks, ledger);
    }

    private void heedAsBefore(Text text) {
        if (text.direction().equals(Text.INBOUND)) {
            optOuts.heed(text, "");
        }
    }

    Phones phones() {
        return phones;
    }

    /** Goes on with the texts that were on their way when the last run ended, even between the store and the ledger. */
    void resume() {
        store.all().stream()
                .filter(text -> text.direction().equals(Text.OUTBOUND))
                .forEach(text -> ledger.addMissing(entry(text, null)));
        store.all().stream().filter(text -> !text.isOver()).forEach(reporter::take);
    }

    /** Accepts a text or refuses it; its answer may still be lost. */
    Map<String, Object> create(Map<String, String> form) throws TwilioRefusal {
        MessageRequest.check(form);
        keepRate();
        boolean service = !form.containsKey("From");
        String to = form.getOrDefault("To", "");
        if (optOuts.blocked(to, form.getOrDefault("From", Reporter.POOL_NUMBER))) {
            throw new TwilioRefusal(400, 21610, "Attempt to send to unsubscribed recipient");
        }
        Instant now = Instant.now();
        var text = new Text(
                Sids.next(),
                Text.OUTBOUND,
                form.get("From"),
                to,
                form.get("MessagingServiceSid"),
                form.getOrDefault("Body", ""),
                0,
                form.get("StatusCallback"),
                service ? "accepted" : "queued",
                null,
                now,
                null,
                now);
        accept(text, form.get("MediaUrl"));
        return MessageResource.of(account, text);
    }

    private void accept(Text text, @Nullable String mediaUrl) {
        store.put(text);
        ledger.add(entry(text, mediaUrl));
        reporter.take(text);
    }

    private static Ledger.Entry entry(Text text, @Nullable String mediaUrl) {
        return new Ledger.Entry(
                "sms",
                text.sender(),
                text.to(),
                text.body(),
                null,
                mediaUrl,
                alertId(text.callback()),
                text.sid(),
                text.created().toString());
    }

    Map<String, Object> read(String sid) throws TwilioRefusal {
        return MessageResource.of(
                account,
                store.find(sid)
                        .orElseThrow(() -> new TwilioRefusal(404, 20404, "The requested resource was not found")));
    }

    Map<String, Object> list(Map<String, String> query) {
        return new MessageList(account, query).page(query.containsKey("To") ? store.of(query.get("To")) : store.all());
    }

    private synchronized void keepRate() throws TwilioRefusal {
        long now = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime());
        thisSecond = now == second ? thisSecond + 1 : 1;
        second = now;
        int most = faults.get().textsPerSecond();
        if (most > 0 && thisSecond > most) {
            throw new TwilioRefusal(429, 20429, "Too many requests");
        }
    }

    private static @Nullable String alertId(@Nullable String callback) {
        int at = callback == null ? -1 : callback.indexOf("alertId=");
        return callback == null || at < 0
                ? null
                : callback.substring(at + "alertId=".length()).split("[&#]")[0];
    }

    void forget() {
        store.forget();
    }

    @Override
    public void close() throws IOException {
        reporter.close();
        store.close();
    }
}

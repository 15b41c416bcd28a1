package org.communityalerts.local.twilio.call;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.communityalerts.local.JsonLines;
import org.communityalerts.local.Ledger;
import org.communityalerts.local.Newest;
import org.jspecify.annotations.Nullable;

/** The newest calls, in order; kept in a file of JSON lines of which the last of a call stands. */
final class CallStore implements AutoCloseable {
    private final Newest<PhoneCall> calls = new Newest<>(Ledger.MOST, PhoneCall::sid, PhoneCall::to);
    private final JsonLines<PhoneCall.Kept> file;
    private final Ledger ledger;

    /** @param path read first and then added to, or null for memory */
    CallStore(@Nullable Path path, Ledger ledger) throws IOException {
        this.ledger = ledger;
        this.file = new JsonLines<>(path, PhoneCall.Kept.class);
        file.read(kept -> calls.put(PhoneCall.of(kept)));
    }

    /** Has calls in the ledger that a kill kept out of it. */
    void resume() {
        calls.all().forEach(call -> ledger.addMissing(entry(call)));
    }

    /** Keeps a new call, and has it written before it returns. */
    void begun(PhoneCall call) {
        calls.put(call);
        file.add(call.kept());
        ledger.add(entry(call));
    }

    /** Keeps how a call ended. */
    void ended(PhoneCall call) {
        file.add(call.kept());
    }

    /** Has in the ledger what was heard in a call. */
    void heard(PhoneCall call) {
        if (!call.heard().isEmpty() || call.mediaUrl() != null) {
            ledger.amend(call.sid(), String.join(" ", call.heard()), call.mediaUrl());
        }
    }

    /** All calls, oldest first. */
    List<PhoneCall> all() {
        return calls.all();
    }

    /** The calls to a number, oldest first. */
    List<PhoneCall> to(String number) {
        return calls.of(number);
    }

    Optional<PhoneCall> find(String sid) {
        return calls.find(sid);
    }

    /** Drops from memory what it holds so far. */
    void forget() {
        calls.clear();
    }

    private static Ledger.Entry entry(PhoneCall call) {
        return new Ledger.Entry(
                "voice",
                call.from(),
                call.to(),
                null,
                null,
                null,
                alertId(call.field("Url")),
                call.sid(),
                call.created().toString());
    }

    private static @Nullable String alertId(@Nullable String url) {
        int at = url == null ? -1 : url.indexOf("alertId=");
        return url == null || at < 0
                ? null
                : url.substring(at + "alertId=".length()).split("&")[0];
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

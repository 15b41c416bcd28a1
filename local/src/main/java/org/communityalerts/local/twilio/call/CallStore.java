package org.communityalerts.local.twilio.call;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.communityalerts.local.JsonLines;
import org.communityalerts.local.Ledger;

/** All calls, in order; kept in a file of JSON lines of which the last of a call stands. */
final class CallStore implements AutoCloseable {
    private final List<PhoneCall> calls = new CopyOnWriteArrayList<>();
    private final JsonLines<PhoneCall.Kept> file;
    private final Ledger ledger;

    /** @param path read first and then added to, or null for memory */
    CallStore(Path path, Ledger ledger) throws IOException {
        this.ledger = ledger;
        this.file = new JsonLines<>(path, PhoneCall.Kept.class);
        file.read().forEach(this::keep);
    }

    private void keep(PhoneCall.Kept kept) {
        calls.removeIf(earlier -> earlier.sid().equals(kept.sid()));
        calls.add(PhoneCall.of(kept));
    }

    /** Has calls in the ledger that a kill kept out of it. */
    void resume() {
        calls.forEach(call -> ledger.addMissing(entry(call)));
    }

    /** Keeps a new call, and has it written before it returns. */
    void begun(PhoneCall call) {
        calls.add(call);
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
        return calls;
    }

    Optional<PhoneCall> find(String sid) {
        return calls.stream().filter(call -> call.sid().equals(sid)).findFirst();
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

    private static String alertId(String url) {
        int at = url == null ? -1 : url.indexOf("alertId=");
        return at < 0 ? null : url.substring(at + "alertId=".length()).split("&")[0];
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

package org.communityalerts.local.twilio.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One call: how far it has come, what was heard in it, and the keys that were pressed. */
public final class PhoneCall {
    /**
     * A call as it is kept between runs.
     *
     * @param form the request that asked for it
     * @param answer what happens when the phone rings
     * @param status its last one if it is over, or null
     */
    record Kept(
            String sid,
            Map<String, List<String>> form,
            String answer,
            Instant created,
            @Nullable String status,
            List<String> heard,
            @Nullable String mediaUrl,
            int seconds) {}

    private final String sid;
    private final Map<String, List<String>> form;
    private final String answer;
    private final Instant created;
    private final List<String> heard = new ArrayList<>();
    private final BlockingQueue<String> keys = new LinkedBlockingQueue<>();
    private final BlockingQueue<byte[]> speech = new LinkedBlockingQueue<>();
    private String status = "queued";
    private @Nullable String answeredBy;
    private @Nullable String mediaUrl;
    private @Nullable Instant started;
    private @Nullable Instant ended;
    private int seconds;

    PhoneCall(Map<String, List<String>> form, String answer) {
        this("CA" + UUID.randomUUID().toString().replace("-", ""), form, answer, Instant.now());
    }

    private PhoneCall(String sid, Map<String, List<String>> form, String answer, Instant created) {
        this.sid = sid;
        this.form = form;
        this.answer = answer;
        this.created = created;
    }

    /** The call as it was kept; one that was under way begins again. */
    static PhoneCall of(Kept kept) {
        var call = new PhoneCall(kept.sid(), kept.form(), kept.answer(), kept.created());
        if (kept.status() != null) {
            call.heard.addAll(kept.heard());
            call.mediaUrl = kept.mediaUrl();
            call.seconds = kept.seconds();
            call.status = kept.status();
            call.ended = kept.created().plusSeconds(kept.seconds());
        }
        return call;
    }

    synchronized Kept kept() {
        return new Kept(
                sid, form, answer, created, ended == null ? null : status, List.copyOf(heard), mediaUrl, seconds);
    }

    public String sid() {
        return sid;
    }

    public String from() {
        return Objects.requireNonNull(field("From"));
    }

    public String to() {
        return Objects.requireNonNull(field("To"));
    }

    /** A field of the request that asked for it, or null. */
    @Nullable
    String field(String name) {
        return CallRequest.first(form, name);
    }

    /** The request that asked for it. */
    Map<String, List<String>> form() {
        return form;
    }

    /** What happens when the phone rings. */
    String answer() {
        return answer;
    }

    public Instant created() {
        return created;
    }

    /** Whether it has been answered and goes on. */
    public synchronized boolean isUp() {
        return started != null && ended == null;
    }

    /** Twilio's word for how far it has come. */
    public synchronized String status() {
        return status;
    }

    /** What was said, sentence by sentence. */
    public synchronized List<String> heard() {
        return List.copyOf(heard);
    }

    /** Where the recording is that was played, or null. */
    public synchronized @Nullable String mediaUrl() {
        return mediaUrl;
    }

    synchronized @Nullable String answeredBy() {
        return answeredBy;
    }

    synchronized @Nullable Instant started() {
        return started;
    }

    synchronized @Nullable Instant ended() {
        return ended;
    }

    synchronized int seconds() {
        return seconds;
    }

    synchronized boolean over() {
        return ended != null;
    }

    synchronized void ring() {
        status = "ringing";
    }

    synchronized void pickUp(@Nullable String by) {
        status = "in-progress";
        answeredBy = by;
        started = Instant.now();
    }

    /** @param last completed, busy, no-answer or failed */
    synchronized void end(String last) {
        status = last;
        ended = Instant.now();
    }

    synchronized void hear(String words, int length) {
        heard.add(words);
        seconds += length;
    }

    synchronized void play(String url, int length) {
        mediaUrl = url;
        seconds += length;
    }

    synchronized void wait(int length) {
        seconds += length;
    }

    void press(String digits) {
        keys.add(digits);
    }

    void speak(byte[] sound) {
        speech.add(sound);
    }

    /** What is spoken within that time, or null. */
    byte @Nullable [] spoken(int wait) throws InterruptedException {
        return speech.poll(wait, TimeUnit.SECONDS);
    }

    /** The keys pressed within that time, or null. */
    @Nullable
    String pressed(int wait) throws InterruptedException {
        return keys.poll(wait, TimeUnit.SECONDS);
    }
}

package org.communityalerts.local.twilio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One call: how far it has come, what was heard in it, and the keys that were pressed. */
public final class PhoneCall {
    private final String sid = "CA" + UUID.randomUUID().toString().replace("-", "");
    private final String from;
    private final String to;
    private final Instant created = Instant.now();
    private final List<String> heard = new ArrayList<>();
    private final BlockingQueue<String> keys = new LinkedBlockingQueue<>();
    private String status = "queued";
    private String answeredBy;
    private String mediaUrl;
    private Instant started;
    private Instant ended;
    private int seconds;

    PhoneCall(String from, String to) {
        this.from = from;
        this.to = to;
    }

    public String sid() {
        return sid;
    }

    public String from() {
        return from;
    }

    public String to() {
        return to;
    }

    public Instant created() {
        return created;
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
    public synchronized String mediaUrl() {
        return mediaUrl;
    }

    synchronized String answeredBy() {
        return answeredBy;
    }

    synchronized Instant started() {
        return started;
    }

    synchronized Instant ended() {
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

    synchronized void answer(String by) {
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

    /** The keys pressed within that time, or null. */
    String pressed(int wait) throws InterruptedException {
        return keys.poll(wait, TimeUnit.SECONDS);
    }
}

package org.communityalerts.alert.send;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Diary;
import org.communityalerts.port.Sleep;
import org.communityalerts.port.delivery.Diaries;

/**
 * The turns of one chunk's messages among all that a sender has to send: each waits until the sender's rate allows it.
 * The sender's time is booked in shares of several messages, so that the diary is written once for all of them.
 */
final class Turns {
    /**
     * One chunk cannot use up a fast sender's whole second, so a larger share would only keep other chunks waiting for
     * their first message.
     */
    private static final double MOST_SEGMENTS = 50;

    private static final double MICROS = 1e6;

    private final Diaries diaries;
    private final InstantSource clock;
    private final Sleep sleep;
    private final Channel sender;
    private final boolean urgent;
    private final double rate;
    private final double share;
    private Diary read = Diary.EMPTY;
    private Instant next = Instant.MIN;
    private double ours;

    /** @param rate segments a second */
    Turns(Diaries diaries, InstantSource clock, Sleep sleep, Channel sender, boolean urgent, double rate) {
        this.diaries = diaries;
        this.clock = clock;
        this.sleep = sleep;
        this.sender = sender;
        this.urgent = urgent;
        this.rate = rate;
        this.share = Math.min(rate * SendTimes.LONGEST_SHARE.toSeconds(), MOST_SEGMENTS);
    }

    /**
     * Waits for the turn of a message of that many segments, but no longer than until the deadline.
     *
     * @param left how many segments there are still to come with it
     */
    void await(int segments, int left, Instant deadline) {
        if (ours < segments && !book(Math.max(segments, Math.min(left, share)), deadline)) {
            return;
        }
        sleep.until(next);
        ours -= segments;
        next = next.plus(time(segments));
    }

    private boolean book(double segments, Instant deadline) {
        while (true) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            if (!now.isBefore(deadline)) {
                return false;
            }
            Optional<Diary> given = read.give(now, time(segments), urgent);
            if (given.isEmpty()) {
                Instant near = read.next(now, urgent).minus(Diary.AHEAD);
                sleep.until(near.isBefore(deadline) ? near : deadline);
                continue;
            }
            Optional<Diary> other = diaries.replace(sender, read, given.get(), now);
            if (other.isEmpty()) {
                next = read.next(now, urgent);
                ours = segments;
                read = given.get();
                return true;
            }
            read = other.get();
        }
    }

    private Duration time(double segments) {
        return Duration.of(Math.round(segments / rate * MICROS), ChronoUnit.MICROS);
    }
}

package org.communityalerts.domain.reply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a resident said to us, once, whatever way it came.
 *
 * @param id the provider's own id of it
 * @param alertId the newest alert that was sent to that address, or null if none was
 * @param subscriberId whose address it is, or null if nobody's on record
 * @param address where it came from, or null if they did not say
 * @param flagged whether a person should read it first
 * @param media the content types of what came with it, which is not fetched
 * @param answered what it was answered at once
 * @param answers what people answered since, oldest first
 * @param circumstances what goes with the words
 */
public record Reply(
        String id,
        @Nullable String alertId,
        @Nullable String subscriberId,
        @Nullable String address,
        String text,
        Instant at,
        Kind kind,
        boolean flagged,
        List<String> media,
        @Nullable String answered,
        List<Answer> answers,
        Circumstances circumstances) {
    /** What a reply asks for. */
    public enum Kind {
        STOP,
        START,
        HELP,
        JOIN,
        /** The key pressed in a call that says so. */
        HEARD,
        /** An answer to the alert's question, and nothing else. */
        ANSWER,
        /** Whether it was really us. */
        CHECK,
        MESSAGE;

        /** Whether it says no more than is counted, so that nobody needs to read it. */
        public boolean isCountedOnly() {
            return this == HEARD || this == ANSWER;
        }

        /** The kind's name on the wire, in lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a person answered.
     *
     * @param by the subject of that person
     */
    public record Answer(String text, Instant at, String by) {}

    /** A text. */
    public Reply(
            String id,
            @Nullable String alertId,
            @Nullable String subscriberId,
            @Nullable String address,
            String text,
            Instant at,
            Kind kind,
            boolean flagged,
            List<String> media,
            @Nullable String answered,
            List<Answer> answers) {
        this(
                id,
                alertId,
                subscriberId,
                address,
                text,
                at,
                kind,
                flagged,
                media,
                answered,
                answers,
                Circumstances.TEXTED);
    }

    public Reply {
        media = List.copyOf(media);
        answers = List.copyOf(answers);
    }

    /** What somebody who was called pressed, which nobody needs to read. */
    public static Reply pressed(
            String id,
            @Nullable String alertId,
            @Nullable String subscriberId,
            String number,
            String words,
            Instant at,
            Kind kind) {
        return new Reply(id, alertId, subscriberId, number, words, at, kind, false, List.of(), null, List.of());
    }

    /** What somebody has just said, in whatever way, before anybody read or answered it. */
    public static Reply message(
            String id,
            @Nullable String alertId,
            @Nullable String subscriberId,
            @Nullable String address,
            String text,
            Instant at,
            Circumstances circumstances) {
        return new Reply(
                id,
                alertId,
                subscriberId,
                address,
                text,
                at,
                Kind.MESSAGE,
                false,
                List.of(),
                null,
                List.of(),
                circumstances);
    }

    /** The same as one that a person should read first. */
    public Reply flag() {
        return new Reply(
                id, alertId, subscriberId, address, text, at, kind, true, media, answered, answers, circumstances);
    }

    /** The same with what came with it, under these ids. */
    public Reply showing(List<String> pictures) {
        var all = circumstances.showing(pictures);
        return new Reply(id, alertId, subscriberId, address, text, at, kind, flagged, media, answered, answers, all);
    }

    /** The same with what came with it, by its content types. */
    public Reply enclosing(List<String> types) {
        return new Reply(
                id, alertId, subscriberId, address, text, at, kind, flagged, types, answered, answers, circumstances);
    }

    /** The same with one answer more. */
    public Reply with(Answer answer) {
        var more = new ArrayList<>(answers);
        more.add(answer);
        return new Reply(
                id, alertId, subscriberId, address, text, at, kind, flagged, media, answered, more, circumstances);
    }
}

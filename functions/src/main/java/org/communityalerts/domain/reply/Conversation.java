package org.communityalerts.domain.reply;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.communityalerts.domain.Letters;
import org.communityalerts.domain.Words;
import org.communityalerts.domain.audience.Point;
import org.jspecify.annotations.Nullable;

/**
 * What one person says about one incident, and who looks after it.
 *
 * @param incident what it is about, or null if nothing was sent there
 * @param alertId the alert they answered last
 * @param decided the kind a person has settled on
 */
public record Conversation(
        String id,
        From from,
        @Nullable String incident,
        @Nullable String alertId,
        Heard heard,
        Care care,
        @Nullable Kind decided) {
    /** Forces promise an answer within three days. */
    public static final Duration ANSWERED_WITHIN = Duration.ofHours(72);

    /** Of whoever writes without end, the latest. */
    static final int MOST_REPLIES = 200;

    private static final int MOST_SHOWN = 300;

    /** How far it has come. */
    public enum State {
        NEW,
        /** Its owner works on it. */
        MINE,
        /** It was answered, and waits for the resident. */
        WAITING,
        CLOSED;

        /** The state's name on the wire, in lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The state of that wire name. */
        public static Optional<State> of(String word) {
            return Words.find(values(), State::word, word);
        }
    }

    /** What a conversation is for. */
    public enum Kind {
        DANGER,
        SIGHTING,
        INFORMATION,
        QUESTION,
        THANKS;

        /** The kind's name on the wire, in lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of that wire name. */
        public static Optional<Kind> of(String word) {
            return Words.find(values(), Kind::word, word);
        }
    }

    /**
     * Who it is with.
     *
     * @param address where they can be answered, or null if they gave none
     * @param subscriberId who they are on record
     * @param name as they call themselves
     */
    public record From(
            @Nullable String address,
            @Nullable String subscriberId,
            @Nullable String name) {}

    /**
     * What has come in.
     *
     * @param first the id of the reply it began with, whatever was heard later and said before; the oldest where it was not kept
     * @param replies their ids, oldest first
     * @param at when the last came
     * @param flagged whether a person should read one of them first
     * @param place where it was, as far as they said; the last they said
     */
    public record Heard(
            String first,
            List<String> replies,
            String lastWords,
            Instant at,
            boolean flagged,
            Kind suggested,
            @Nullable Point place) {
        public Heard {
            replies = List.copyOf(replies);
            first = first == null ? replies.getFirst() : first;
        }
    }

    /**
     * Who looks after it.
     *
     * @param owner the subject of that person
     * @param team the part of the force it was given to
     * @param due when an answer was promised by
     */
    public record Care(
            State state, @Nullable String owner, @Nullable String team, Instant due) {}

    /** One that begins with a reply. */
    public static Conversation of(String id, From from, @Nullable String incident, Reply reply, Kind kind) {
        var heard = new Heard(
                reply.id(),
                List.of(reply.id()),
                start(reply.text()),
                reply.at(),
                reply.flagged(),
                kind,
                reply.circumstances().place());
        var care = new Care(State.NEW, null, null, reply.at().plus(ANSWERED_WITHIN));
        return new Conversation(id, from, incident, reply.alertId(), heard, care, null);
    }

    /** Whether something is left to do. */
    public boolean open() {
        return care.state != State.CLOSED;
    }

    /** Whether the promised answer has not come. */
    public boolean overdue(Instant now) {
        return (care.state == State.NEW || care.state == State.MINE) && !now.isBefore(care.due);
    }

    /** Whether somebody else owns it. */
    public boolean ownedByOther(String person) {
        return care.owner != null && !care.owner.equals(person);
    }

    /** The kind a person decided on, or else the one that is suggested. */
    public Kind kind() {
        return decided == null ? heard.suggested : decided;
    }

    /**
     * The same with one reply more, which wants an answer anew; a reply it holds already changes nothing.
     *
     * @param kind what the reply seems to be
     */
    public Conversation hearing(Reply reply, Kind kind) {
        if (heard.replies.contains(reply.id())) {
            return this;
        }
        boolean late = reply.at().isBefore(heard.at);
        var more = new Heard(
                heard.first,
                with(reply.id(), late),
                late ? heard.lastWords : start(reply.text()),
                late ? heard.at : reply.at(),
                heard.flagged || reply.flagged(),
                graver(heard.suggested, kind),
                later(heard.place, reply.circumstances().place(), late));
        var who = new From(later(from.address, reply.address(), late), from.subscriberId, from.name);
        String about = later(alertId, reply.alertId(), late);
        return new Conversation(id, who, incident, about, more, careAfter(reply.at()), decided);
    }

    /** @param late whether another that was said after it was heard before it */
    private List<String> with(String replyId, boolean late) {
        var replies = new ArrayList<>(
                heard.replies.subList(Math.max(0, heard.replies.size() + 1 - MOST_REPLIES), heard.replies.size()));
        replies.add(late ? replies.size() - 1 : replies.size(), replyId);
        return replies;
    }

    /** What was said last of the two, if either was. */
    private static <T> @Nullable T later(@Nullable T before, @Nullable T heard, boolean late) {
        return heard == null || late && before != null ? before : heard;
    }

    private static String start(String words) {
        return Letters.wellFormed(Letters.beginning(words, MOST_SHOWN));
    }

    private Care careAfter(Instant at) {
        Instant anew = at.plus(ANSWERED_WITHIN);
        return switch (care.state) {
            case NEW, MINE -> care;
            case WAITING -> new Care(State.MINE, care.owner, care.team, anew);
            case CLOSED -> new Care(State.NEW, null, care.team, anew);
        };
    }

    /** Once somebody spoke of danger or of what they saw, a word of thanks does not make it less. */
    private static Kind graver(Kind one, Kind other) {
        return one.ordinal() <= other.ordinal() ? one : other;
    }

    /** The same as that person's, given to that team; null for the team it is with. */
    public Conversation claimed(String person, @Nullable String team) {
        boolean already = open() && person.equals(care.owner);
        return cared(already ? care.state : State.MINE, person, team == null ? care.team : team);
    }

    /** The same as a team's, or nobody's if it is null. */
    public Conversation released(@Nullable String team) {
        return cared(open() ? State.NEW : State.CLOSED, null, team);
    }

    /** The same as done with, of that kind or the suggested one. */
    public Conversation closed(String person, @Nullable Kind kind) {
        var done = cared(State.CLOSED, care.owner == null ? person : care.owner, care.team);
        return new Conversation(id, from, incident, alertId, heard, done.care, kind == null ? decided : kind);
    }

    /** The same as one that person goes on with. */
    public Conversation reopened(String person) {
        return open() ? this : cared(State.MINE, person, care.team);
    }

    /** The same as answered by that person. */
    public Conversation answered(String person) {
        return cared(State.WAITING, person, care.team);
    }

    private Conversation cared(State state, @Nullable String owner, @Nullable String team) {
        var other = new Care(state, owner, team, care.due);
        return new Conversation(id, from, incident, alertId, heard, other, decided);
    }
}

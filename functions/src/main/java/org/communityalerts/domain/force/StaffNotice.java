package org.communityalerts.domain.force;

import java.time.Instant;
import java.util.Optional;
import org.communityalerts.domain.Words;
import org.jspecify.annotations.Nullable;

/**
 * What people of the force are told of, without a word of it: whoever may read it fetches it.
 *
 * @param id the same whenever the same thing is told again
 * @param about the id of the alert, or of the conversation
 * @param person whose alert it is, or null
 * @param unopened whether it was told before, and is told again to whoever is on duty unless somebody has opened it
 */
public record StaffNotice(
        String id, Kind kind, String about, @Nullable String person, Instant at, boolean unopened) {
    /** What it is. */
    public enum Kind {
        /** An alert waits for a second person. */
        APPROVAL("approval"),
        /** A resident said something that a person should read first. */
        REPLY("reply"),
        /** Somebody decided on an alert. */
        DECISION("decision"),
        /** An alert does not go out as it should. */
        TROUBLE("trouble");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The kind's name on the wire. */
        public String word() {
            return word;
        }

        /** The kind of that name. */
        public static Optional<Kind> of(String word) {
            return Words.find(values(), Kind::word, word);
        }

        /** Whether somebody has to do something about it. */
        public boolean presses() {
            return this != DECISION;
        }
    }

    public static StaffNotice approval(String alertId, String issuer, Instant at) {
        return new StaffNotice(alertId + "-approval", Kind.APPROVAL, alertId, issuer, at, false);
    }

    public static StaffNotice decision(String alertId, String issuer, Instant at) {
        return new StaffNotice(alertId + "-decision", Kind.DECISION, alertId, issuer, at, false);
    }

    public static StaffNotice trouble(String alertId, String issuer, Instant at) {
        return new StaffNotice(alertId + "-trouble", Kind.TROUBLE, alertId, issuer, at, false);
    }

    public static StaffNotice reply(String replyId, String conversationId, Instant at) {
        return new StaffNotice(ofReply(replyId), Kind.REPLY, conversationId, null, at, false);
    }

    /** The id of the notice that a reply needs a person. */
    public static String ofReply(String replyId) {
        return replyId + "-reply";
    }

    /** The same, a while later. */
    public StaffNotice later() {
        return new StaffNotice(id, kind, about, person, at, true);
    }
}

package org.communityalerts.domain.resident;

import java.util.Locale;

/**
 * What is disclosed, in a pack, and why.
 *
 * @param id of the alert or the resident
 * @param people whether it says who, and what the audit trail has: for those alone who may read that
 */
public record Disclosure(Subject subject, String id, boolean people, String reason) {
    /** What a pack can be about. */
    public enum Subject {
        ALERT,
        RESIDENT;

        /** Its name on the wire, in lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As the audit trail calls what it is about, beside an act: a resident is among those who were shown. */
    public String detail() {
        return subject == Subject.ALERT ? "alert" : "shown";
    }

    public Disclosure {
        if (id.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("what is disclosed has an id and a reason");
        }
    }
}

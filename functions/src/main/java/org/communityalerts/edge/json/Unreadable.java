package org.communityalerts.edge.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/** Why JSON from outside could not be read, in words that hold nothing of it. */
public final class Unreadable {
    /** As the library begins what it says of a name that an object has twice. */
    private static final String TWICE = "Duplicate";

    private Unreadable() {}

    /** The end of a sentence: what is wrong, and where. */
    public static String why(JacksonException e) {
        if (e instanceof StreamConstraintsException) {
            return "it has more than " + Json.DEEPEST + " levels, or a number or a name that is too long.";
        }
        var at = e.getLocation();
        if (at == null) {
            return "it ends too soon.";
        }
        String where = "line " + at.getLineNr() + ", column " + at.getColumnNr() + ".";
        return e.getOriginalMessage().startsWith(TWICE) ? "a field is there twice, at " + where : where;
    }
}

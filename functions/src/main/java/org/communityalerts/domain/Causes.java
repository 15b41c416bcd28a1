package org.communityalerts.domain;

/** What went wrong, told for the log: by kind and place, without the messages, which may quote an address or a text. */
public final class Causes {
    private Causes() {}

    /** The fault and what caused it, one after the other, each with the line it came from. */
    public static String of(Throwable fault) {
        var told = new StringBuilder(kind(fault));
        for (Throwable cause = fault.getCause(); cause != null; cause = cause.getCause()) {
            told.append(" <- ").append(kind(cause));
        }
        return told.toString();
    }

    private static String kind(Throwable fault) {
        StackTraceElement[] places = fault.getStackTrace();
        return fault.getClass().getName() + (places.length > 0 ? " at " + places[0] : "");
    }
}

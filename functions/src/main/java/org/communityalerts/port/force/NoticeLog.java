package org.communityalerts.port.force;

/** What has been told, for some days: so that a thing is told once, however often it is handed over. */
public interface NoticeLog {
    /** Whether this is to be told now: it was not before, and nobody else is at it. */
    boolean begin(String what);

    /** It is told, and is not again. */
    void done(String what);

    /** Somebody has opened that notice. */
    void open(String notice);

    boolean opened(String notice);
}

package org.communityalerts.port.alert;

import java.util.List;
import java.util.Optional;
import org.communityalerts.domain.alert.Incident;
import org.communityalerts.domain.alert.Stop;
import org.jspecify.annotations.Nullable;

/** The incidents on record: {@link Alerts#accept} opens one with its first alert, and adds each later one. */
public interface Incidents {
    /** One page of incidents, newest first, and the token to go on with. */
    record Page(List<Incident> incidents, @Nullable String nextToken) {}

    Optional<Incident> find(String id);

    /** The incident whose page has that code. */
    Optional<Incident> coded(String code);

    /** Incidents, newest first. */
    Page list(int limit, @Nullable String nextToken);

    /** Notes that an open one is over; false if it is not open. */
    boolean end(String id, String allClear);

    /** Notes that an update has gone out since that all-clear, so that it is not over; false if that did not end it. */
    boolean goOn(String id, String allClear);

    /** Opens it again as if that all-clear had never been, because it was stopped; false if it is not its last. */
    boolean reopen(String id, String allClear);

    /** Notes that what was published is taken back, for good, and the first who said so; false if there is none of that id. */
    boolean withdraw(String id, Stop withdrawal);
}

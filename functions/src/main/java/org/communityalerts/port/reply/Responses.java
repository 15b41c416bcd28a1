package org.communityalerts.port.reply;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.reply.Response;

/** What people answered to alerts' questions: one part for each person, so that an answer told twice counts once. */
public interface Responses {
    /** Writes down what somebody answered, in place of what they answered before; an older one changes nothing. */
    void put(Response response);

    /** All that answered an alert's question; who each is, is not told. */
    List<Response> to(String alertId);

    /** The same of an alert; one that asks nothing has none. */
    default List<Response> to(Alert alert) {
        return alert.content().question() == null ? List.of() : to(alert.id());
    }

    /** The numbers that some people answered an alert's question with, of those who did, by their ids. */
    Map<String, Integer> of(String alertId, Set<String> people);
}

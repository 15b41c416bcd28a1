package org.communityalerts.simulation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.domain.reply.Response;
import org.communityalerts.port.reply.Responses;

/** Answers that are counted by how often they are told, not by who gave them. */
final class Nameless implements Responses {
    private final Responses responses;
    private int told;

    Nameless(Responses responses) {
        this.responses = responses;
    }

    @Override
    public void put(Response response) {
        responses.put(new Response(
                response.alertId(),
                "answer " + told++,
                response.answer(),
                response.channel(),
                response.place(),
                response.at()));
    }

    @Override
    public List<Response> to(String alertId) {
        return responses.to(alertId);
    }

    @Override
    public Map<String, Integer> of(String alertId, Set<String> people) {
        return responses.of(alertId, people);
    }
}

package org.communityalerts.simulation;

import java.util.List;
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
}

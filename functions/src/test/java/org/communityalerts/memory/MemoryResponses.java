package org.communityalerts.memory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.communityalerts.domain.reply.Response;
import org.communityalerts.port.reply.Responses;

/** Answers to questions in memory: one for each person and question. */
public class MemoryResponses implements Responses {
    private final TreeMap<String, Response> responses = new TreeMap<>();

    @Override
    public synchronized void put(Response response) {
        responses.merge(
                response.alertId() + "/" + response.person(),
                response,
                (before, now) -> now.at().isBefore(before.at()) ? before : now);
    }

    @Override
    public synchronized List<Response> to(String alertId) {
        return responses.values().stream()
                .filter(response -> response.alertId().equals(alertId))
                .toList();
    }

    @Override
    public Map<String, Integer> of(String alertId, Set<String> people) {
        return to(alertId).stream()
                .filter(response -> people.contains(response.person()))
                .collect(Collectors.toMap(Response::person, Response::answer));
    }
}

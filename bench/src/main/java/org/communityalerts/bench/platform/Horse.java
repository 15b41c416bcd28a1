package org.communityalerts.bench.platform;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.Known;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.edge.json.Json;

/** The alert that benchmarks send, and the event that brings a function its part of it. */
public final class Horse {
    private Horse() {}

    /** As an officer sends it. */
    public static Alert everywhere(String id) {
        Instant now = Instant.now();
        return new Alert(
                        id,
                        new Content("Loose horse", Town.HORSE, null, null, null),
                        new Audience(new Area.Everywhere(), Set.of(), "everywhere"),
                        Set.of(),
                        Severity.MODERATE,
                        true,
                        false,
                        null,
                        "bench",
                        now,
                        now.plus(Duration.ofHours(24)))
                .knowing(new Known(true, false));
    }

    public static SQSEvent event(Object record) {
        var message = new SQSEvent.SQSMessage();
        message.setMessageId("1");
        message.setBody(Json.mapper().writeValueAsString(record));
        var event = new SQSEvent();
        event.setRecords(List.of(message));
        return event;
    }

    /** The same as Lambda hands it over, with a message for each record. */
    public static byte[] queued(Object... records) {
        var messages = IntStream.range(0, records.length)
                .mapToObj(i -> Map.of(
                        "messageId",
                        Integer.toString(i),
                        "body",
                        Json.mapper().writeValueAsString(records[i]),
                        "eventSource",
                        "aws:sqs"))
                .toList();
        return Json.mapper().writeValueAsBytes(Map.of("Records", messages));
    }
}

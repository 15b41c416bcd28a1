package org.communityalerts.local.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.local.demo.DemoResidents;
import tools.jackson.databind.JsonNode;

/** An alert by text and call to all members of a group near Portishead, and what it must come to. */
record Everybody(String group, int radius) {
    private static final Point PORTISHEAD = new Point(51.482606, -2.769183);
    private static final Map<String, Channel> CHANNELS = Map.of("sms", Channel.SMS, "voice", Channel.VOICE);
    private static final List<String> WENT = List.of("delivered", "undelivered", "sent");

    /** Severe, so that it goes out at any hour. */
    Map<String, ?> alert() {
        var near = Map.of("circle", Map.of("postcode", "BS20 8QJ", "radiusMetres", radius));
        return Map.of(
                "title", "Gas leak",
                "text", "There is a gas leak. Stay indoors.",
                "severity", "severe",
                "channels", List.of("sms", "voice"),
                "audience", Map.of("groups", List.of(group), "area", near));
    }

    int count() {
        return CHANNELS.keySet().stream()
                .mapToInt(channel -> addresses(channel).size())
                .sum();
    }

    /** Whether nothing of the alert is under way, receipts included. */
    static boolean settled(JsonNode alert) {
        return alert.path("status").asString().equals("finished")
                && CHANNELS.keySet().stream()
                        .allMatch(channel -> counts(alert, channel).path("sent").asInt() == 0);
    }

    /** That the ledger has each of them exactly once, and the alert's counts say so. */
    void reachedOnce(OwnPlatform platform, String id) {
        JsonNode alert = platform.alert(id);
        for (String channel : CHANNELS.keySet()) {
            List<String> ledger = platform.ledger(channel, id);
            assertThat(ledger).as(channel).containsExactlyInAnyOrderElementsOf(addresses(channel));
            JsonNode counts = counts(alert, channel);
            assertThat(sum(counts, WENT)).as(channel + " " + counts).isEqualTo(ledger.size());
            assertThat(sum(counts, counts.propertyNames()))
                    .as(channel + " " + counts)
                    .isEqualTo(ledger.size());
        }
    }

    private static JsonNode counts(JsonNode alert, String channel) {
        return alert.at("/progress/channels/" + channel);
    }

    private static int sum(JsonNode counts, Iterable<String> statuses) {
        int sum = 0;
        for (String status : statuses) {
            sum += counts.path(status).asInt();
        }
        return sum;
    }

    /** By brute force over the demo residents. */
    private List<String> addresses(String channel) {
        return DemoResidents.all().stream()
                .filter(resident -> resident.groups().containsAll(Set.of(group)))
                .filter(resident -> PORTISHEAD.metresTo(resident.point()) <= radius)
                .flatMap(resident -> Stream.ofNullable(resident.addresses().get(CHANNELS.get(channel))))
                .toList();
    }
}

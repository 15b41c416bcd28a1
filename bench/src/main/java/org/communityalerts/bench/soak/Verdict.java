package org.communityalerts.bench.soak;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.communityalerts.bench.platform.Town;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.local.Ledger;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/** What became of a soak's alerts: what providers took, against the crowd, the deliveries on record and the counts. */
public final class Verdict {
    /** What was claimed before a stop may still be on its way. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(5);
    /** What only the counts know: a chunk of a stopped alert may be counted without a look at each delivery. */
    private static final String STOPPED = "stopped";

    private static final List<String> NOT_ASKED = List.of("QUEUED", "SUPPRESSED", "STOPPED", "EXPIRED");

    private final Town town;
    private final Crowd crowd;
    private final Map<String, List<Map<String, AttributeValue>>> deliveries;
    long doubled;
    long lost;
    long afterStop;
    long afterOptOut;
    long miscounted;
    long inDoubt;
    long unreported;

    public Verdict(Town town, Crowd crowd) {
        this.town = town;
        this.crowd = crowd;
        this.deliveries = town.platform.dynamo().scanPaginator(s -> s.tableName("DeliveriesTable")).items().stream()
                .collect(groupingBy(item -> item.get("alertId").s()));
    }

    public void judge(SoakAlert alert) throws IOException, InterruptedException {
        List<Ledger.Entry> all = town.sent(alert.id());
        JsonNode counts = town.alert(alert.id()).at("/progress/channels");
        for (Channel channel : SoakAlert.CHANNELS) {
            List<Ledger.Entry> sent = all.stream()
                    .filter(entry -> entry.channel().equals(channel.word()))
                    .toList();
            judge(alert, channel, sent, counts.path(channel.word()));
        }
        deliveries.getOrDefault(alert.id(), List.of()).forEach(this::judgeOptOut);
    }

    private void judge(SoakAlert alert, Channel channel, List<Ledger.Entry> sent, JsonNode counts) {
        List<String> members = Crowd.addresses(alert.group(), channel);
        Map<String, Long> times = sent.stream().collect(groupingBy(Ledger.Entry::to, counting()));
        doubled += sent.size() - times.size();
        inDoubt += counts.path("unknown").asLong();
        unreported += counts.path("sent").asLong();
        if (alert.stopped() == null) {
            lost += members.stream()
                    .filter(address -> !times.containsKey(address) && !wantedNothing(alert, address))
                    .count();
        } else {
            afterStop += sent.stream()
                    .filter(entry ->
                            Instant.parse(entry.at()).isAfter(alert.stopped().plus(UNDER_WAY)))
                    .count();
        }
        if (!addUp(alert, channel, members.size(), sent.size(), counts)) {
            miscounted++;
            System.out.printf("%s by %s: %d taken of %d, %s%n", alert, channel, sent.size(), members.size(), counts);
        }
    }

    private boolean wantedNothing(SoakAlert alert, String address) {
        return deliveries.getOrDefault(alert.id(), List.of()).stream()
                .filter(delivery -> delivery.get("address").s().equals(address))
                .anyMatch(delivery -> crowd.mayHaveStopped(address, alert.accepted(), moment(delivery, "settledAt")));
    }

    private static Instant moment(Map<String, AttributeValue> delivery, String name) {
        return Instant.ofEpochMilli(Long.parseLong(delivery.get(name).n()));
    }

    /** Whether the counts are those of the deliveries, of what was taken, and of everybody. */
    private boolean addUp(SoakAlert alert, Channel channel, int members, int taken, JsonNode counts) {
        Map<String, Long> recorded = deliveries.getOrDefault(alert.id(), List.of()).stream()
                .filter(item -> item.get("channel").s().equals(channel.word()))
                .collect(groupingBy(item -> item.get("status").s().toLowerCase(), counting()));
        boolean alike = counts.propertyStream()
                .filter(count -> !count.getKey().equals(STOPPED))
                .allMatch(count -> recorded.getOrDefault(count.getKey(), 0L)
                        == count.getValue().asLong());
        long all = counts.valueStream().mapToLong(JsonNode::asLong).sum();
        long went = counts.path("sent").asLong()
                + counts.path("delivered").asLong()
                + counts.path("undelivered").asLong();
        return alike && went == taken && (all == members || alert.stopped() != null);
    }

    /** Twilio would not have sent it, but nor should we have asked. */
    private void judgeOptOut(Map<String, AttributeValue> delivery) {
        boolean asked = delivery.containsKey("claimedAt")
                && !NOT_ASKED.contains(delivery.get("status").s());
        if (asked) {
            Instant claimed = moment(delivery, "claimedAt");
            if (crowd.stopped(delivery.get("address").s(), claimed.minus(UNDER_WAY), claimed)) {
                afterOptOut++;
                System.out.println("asked for after an opt-out: " + delivery);
            }
        }
    }
}

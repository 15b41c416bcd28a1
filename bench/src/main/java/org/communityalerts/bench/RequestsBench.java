package org.communityalerts.bench;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.communityalerts.local.metrics.Counts;
import org.communityalerts.local.twilio.Faults;

/** What one alert by text asks of AWS, from the request to the last outcome, by kind and 1,000 recipients. */
public final class RequestsBench {
    private static final int PEOPLE = 10_000;

    private RequestsBench() {}

    public static void main(String[] arguments) throws Exception {
        try (var town = new Town()) {
            town.settle("counted", Residents.texted(PEOPLE));
            town.rate(1000);
            town.twilio(new Faults(0, 0, 0, 0, 0, 0, new Faults.Receipts(true, 0, 0, 0, false)));
            Map<String, Long> before = counts();
            String id = town.accept("counted", "moderate", Town.HORSE);
            town.await(id, PEOPLE, Instant.now().plusSeconds(240));
            while (!town.alert(id)
                    .at("/progress/channels/sms/sent")
                    .asString("")
                    .equals(Integer.toString(PEOPLE))) {
                Thread.sleep(200);
            }
            Map<String, Long> asked = counts();
            before.forEach((kind, count) -> asked.merge(kind, -count, Long::sum));
            report(asked);
        }
        System.exit(0);
    }

    private static void report(Map<String, Long> asked) {
        System.out.println("requests of " + PEOPLE + " texts: " + new TreeMap<>(asked));
        double all = asked.values().stream().mapToLong(Long::longValue).sum();
        double own = of(asked, "SendSms UpdateItem DeliveriesTable") + of(asked, "SendSms BatchGetItem ");
        double sending = asked.entrySet().stream()
                .filter(kind -> kind.getKey().startsWith("SendSms "))
                .mapToLong(Map.Entry::getValue)
                .sum();
        System.out.printf(
                "AWS requests for 1,000 texts, from the request until all are queued | %.1f | ≤ 8%n",
                (all - sending) * 1000 / PEOPLE);
        System.out.printf(
                "AWS requests for 1,000 texts, sending, beside each recipient's own | %.1f | as few as can be%n",
                (sending - own) * 1000 / PEOPLE);
        System.out.printf(
                "writes for a text before its receipt: claim and outcome | %.2f | ≤ 2%n",
                of(asked, "SendSms UpdateItem DeliveriesTable") / PEOPLE);
        System.out.printf(
                "reads for a text: whether it may still go | %.2f | 1%n", of(asked, "SendSms BatchGetItem ") / PEOPLE);
    }

    private static double of(Map<String, Long> asked, String kind) {
        return asked.getOrDefault(kind, 0L);
    }

    /** By function, operation and table or queue: those of an alert's way, without Lambda's own polling of queues. */
    private static Map<String, Long> counts() {
        var counts = new HashMap<String, Long>();
        for (String line : Counts.text().split("\n")) {
            if (line.matches(
                    "community_alerts_aws_requests_total.*function=\"(AcceptAlert|PlanAlert|FanOut|SendSms)\".*")) {
                String kind =
                        line.replaceAll(".*function=\"(\\w+)\".*operation=\"(\\w+)\",of=\"(\\w*)\"}.*", "$1 $2 $3");
                counts.merge(kind, Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)), Long::sum);
            }
        }
        return counts;
    }
}

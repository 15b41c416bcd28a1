package org.communityalerts.bench;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.communityalerts.bench.platform.AlertRequest;
import org.communityalerts.bench.platform.Residents;
import org.communityalerts.bench.platform.Town;
import org.communityalerts.local.metrics.Counts;
import org.communityalerts.local.twilio.Faults;

/** What one alert by text asks of AWS, from the request to the last outcome, by kind and 1,000 recipients. */
public final class RequestsBench {
    private static final int PEOPLE = 10_000;

    private RequestsBench() {}

    public static void main(String[] arguments) throws Exception {
        try (var town = new Town()) {
            town.rate(1000);
            town.twilio(new Faults(0, 0, 0, 0, 0, 0, new Faults.Receipts(true, 0, 0, 0, false)));
            reportOne(town);
            town.settle("counted", Residents.texted(PEOPLE));
            Map<String, Long> before = counts("requests");
            Map<String, Long> itemsBefore = counts("items");
            String id = town.accept(AlertRequest.to("counted"));
            town.await(id, PEOPLE, Instant.now().plusSeconds(240));
            while (!town.alert(id)
                    .at("/progress/channels/sms/sent")
                    .asString("")
                    .equals(Integer.toString(PEOPLE))) {
                Thread.sleep(200);
            }
            report(since(before, counts("requests")), since(itemsBefore, counts("items")));
        }
        System.exit(0);
    }

    /** The first alert is for the settings and the like, which are looked up once a minute. */
    private static void reportOne(Town town) throws Exception {
        var person = Residents.texted(1);
        town.settle("one", person);
        var home = Residents.street(person.getFirst());
        one(town, home);
        Map<String, Long> before = counts("requests");
        one(town, home);
        Map<String, Long> asked = since(before, counts("requests"));
        System.out.println("requests of one text: " + new TreeMap<>(asked));
        System.out.printf(
                "AWS requests of one alert to one person in a street: accept, plan, fan out, send | %.0f (%.0f, %.0f, %.0f, %.0f) | ≤ 20%n",
                by(asked, ""),
                by(asked, "AcceptAlert "),
                by(asked, "PlanAlert "),
                by(asked, "FanOut "),
                by(asked, "SendSms "));
    }

    private static void one(Town town, Map<String, Object> home) throws Exception {
        String id = town.accept(AlertRequest.to("one", home));
        town.finished(id, Instant.now().plusSeconds(60));
    }

    private static Map<String, Long> since(Map<String, Long> before, Map<String, Long> now) {
        before.forEach((kind, count) -> now.merge(kind, -count, Long::sum));
        return now;
    }

    private static void report(Map<String, Long> asked, Map<String, Long> items) {
        System.out.println("requests of " + PEOPLE + " texts: " + new TreeMap<>(asked));
        double sending = by(asked, "SendSms ");
        double writes = of(items, "SendSms UpdateItem DeliveriesTable") + of(items, "SendSms BatchExecuteStatement ");
        System.out.printf(
                "AWS requests of the acceptance of one alert, of them to count it and again for its second person | %.0f, %.0f"
                        + " | as few as can be%n",
                by(asked, "AcceptAlert "), by(asked, "AcceptAlert Query AudienceTable"));
        System.out.printf(
                "AWS requests for 1,000 texts, from the plan until all are queued | %.1f | ≤ 8%n",
                (by(asked, "PlanAlert ") + by(asked, "FanOut ")) * 1000 / PEOPLE);
        System.out.printf("AWS requests for 1,000 texts, sending | %.0f | as few as can be%n", sending * 1000 / PEOPLE);
        System.out.printf("writes for a text before its receipt: claim and outcome | %.2f | ≤ 2%n", writes / PEOPLE);
        System.out.printf(
                "items read for a text: the alert, with others, and the address | %.2f | ≤ 2%n",
                of(items, "SendSms BatchGetItem ") / PEOPLE);
    }

    /** What kinds of that beginning come to. */
    private static double by(Map<String, Long> asked, String beginning) {
        return asked.entrySet().stream()
                .filter(kind -> kind.getKey().startsWith(beginning))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static double of(Map<String, Long> asked, String kind) {
        return asked.getOrDefault(kind, 0L);
    }

    /** By function, operation and table or queue: those of an alert's way, without Lambda's own polling of queues. */
    private static Map<String, Long> counts(String what) {
        var counts = new HashMap<String, Long>();
        for (String line : Counts.text().split("\n")) {
            if (line.matches(
                    "community_alerts_aws_" + what + "_total.*function=\"(AcceptAlert|PlanAlert|FanOut|SendSms)\".*")) {
                String kind =
                        line.replaceAll(".*function=\"(\\w+)\".*operation=\"(\\w+)\",of=\"(\\w*)\"}.*", "$1 $2 $3");
                counts.merge(kind, Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)), Long::sum);
            }
        }
        return counts;
    }
}

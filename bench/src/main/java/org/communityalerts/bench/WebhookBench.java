package org.communityalerts.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.communityalerts.bench.platform.AlertRequest;
import org.communityalerts.bench.platform.Reported;
import org.communityalerts.bench.platform.Residents;
import org.communityalerts.bench.platform.Town;
import org.communityalerts.bench.platform.TwilioWebhook;
import org.communityalerts.domain.delivery.Receipt;
import org.communityalerts.local.twilio.Faults;

/** Receipts (RECEIPTS=100000 for as many) posted and signed as Twilio does, until all are counted, beside bare writes. */
public final class WebhookBench {
    private static final int COUNT = Integer.parseInt(System.getenv().getOrDefault("RECEIPTS", "6000"));
    private static final int WARM = 4000;

    private final Town town;
    private final TwilioWebhook webhook;

    private WebhookBench(Town town) {
        this.town = town;
        this.webhook = new TwilioWebhook(town.platform.url());
    }

    public static void main(String[] arguments) throws Exception {
        try (var town = new Town()) {
            town.settle("one", Residents.texted(1));
            town.twilio(new Faults(0, 0, 0, 0, 0, 0, new Faults.Receipts(true, 0, 0, 0, false)));
            var bench = new WebhookBench(town);
            bench.whole(WARM);
            double bare = bench.bare();
            bench.report(bare, bench.whole(COUNT));
        }
        System.exit(0);
    }

    private record Times(double posted, double settled) {}

    private void report(double bare, Times whole) {
        System.out.printf(
                "receipts from the webhook to settled counts ÷ bare conditional writes, %,d of them"
                        + " | %.2f (%,.0f ÷ %,.0f a second; the last was posted after %.1f s and counted after %.1f)"
                        + " | as they come%n",
                COUNT, whole.settled() / bare, COUNT / whole.settled(), COUNT / bare, whole.posted(), whole.settled());
    }

    private double bare() {
        var reported = new Reported(town.platform.dynamo(), COUNT);
        List<Receipt> receipts = reported.of("bare");
        Instant began = Instant.now();
        reported.writeBare(receipts);
        return since(began);
    }

    private Times whole(int count) throws Exception {
        String alertId = town.accept(AlertRequest.to("one"));
        List<Receipt> receipts = new Reported(town.platform.dynamo(), count).of(alertId);
        Instant began = Instant.now();
        Reported.atOnce(receipts, webhook::report);
        double posted = since(began);
        while (town.alert(alertId).at("/progress/channels/sms/delivered").asInt() < count) {
            Thread.sleep(100);
        }
        return new Times(posted, since(began));
    }

    private static double since(Instant began) {
        return Duration.between(began, Instant.now()).toMillis() / 1000.0;
    }
}

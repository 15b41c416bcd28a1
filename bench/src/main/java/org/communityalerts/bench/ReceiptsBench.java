package org.communityalerts.bench;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.communityalerts.alert.track.Track;
import org.communityalerts.bench.platform.BareTables;
import org.communityalerts.bench.platform.Reported;
import org.communityalerts.domain.delivery.Receipt;
import org.communityalerts.outside.aws.dynamo.alert.DynamoTallies;
import org.communityalerts.outside.aws.dynamo.delivery.DynamoReceipts;
import org.communityalerts.outside.aws.dynamo.resident.DynamoContacts;

/** Receipts applied and counted, shuffled, against the one bare conditional write each of them cannot do without. */
public final class ReceiptsBench {
    private static final int COUNT = 10_000;
    private static final int BATCH = 500;

    private final Reported reported;
    private final Track track;

    private ReceiptsBench(BareTables tables) {
        reported = new Reported(tables.dynamo, COUNT);
        var clock = InstantSource.system();
        track = new Track(
                new DynamoReceipts(tables.dynamo, "DeliveriesTable", clock),
                new DynamoTallies(tables.dynamo, "TalliesTable", clock),
                new DynamoContacts(tables.dynamo, "ContactsTable", UnaryOperator.identity()),
                clock);
    }

    public static void main(String[] arguments) throws Exception {
        try (var tables = new BareTables()) {
            var bench = new ReceiptsBench(tables);
            bench.seconds("warm-up", bench::apply);
            double bare = bench.seconds("bare", bench.reported::writeBare);
            double whole = bench.seconds("whole", bench::apply);
            System.out.printf(
                    "receipts applied and counted ÷ bare conditional writes, %,d of them | %.2f (%,.0f ÷ %,.0f a second) | ≤ 1.3%n",
                    COUNT, whole / bare, COUNT / whole, COUNT / bare);
        }
        System.exit(0);
    }

    private double seconds(String alertId, Consumer<List<Receipt>> work) {
        List<Receipt> receipts = reported.of(alertId);
        long began = System.nanoTime();
        work.accept(receipts);
        return (System.nanoTime() - began) / 1e9;
    }

    private void apply(List<Receipt> receipts) {
        for (int from = 0; from < receipts.size(); from += BATCH) {
            var batch = new HashMap<Integer, Receipt>();
            receipts.subList(from, from + BATCH).forEach(receipt -> batch.put(batch.size(), receipt));
            if (!track.track(batch).isEmpty()) {
                throw new IllegalStateException("not all receipts were applied");
            }
        }
    }
}

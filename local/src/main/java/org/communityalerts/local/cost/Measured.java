package org.communityalerts.local.cost;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Set;

/**
 * What one alert by text was seen to take of AWS.
 *
 * @param reading what was counted while it went out and its receipts came in
 */
record Measured(int recipients, Reading reading) {
    private static final String REQUESTS = "aws_requests_total";
    /** What a request is billed by: one alone names one item. */
    private static final String ITEMS = "aws_items_total";

    private static final Set<String> WRITES = Set.of(
            "PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "BatchExecuteStatement", "TransactWriteItems");
    private static final Set<String> READS = Set.of("GetItem", "BatchGetItem", "TransactGetItems", "Query", "Scan");

    /** In pounds, AWS's list for London on demand; each is a little more than the list's, for rounding and exchange. */
    private static final double WRITE = 0.60 / 1_000_000;

    private static final double READ = 0.12 / 1_000_000;
    private static final double QUEUE = 0.35 / 1_000_000;
    private static final double HTTP = 1.00 / 1_000_000;
    private static final double INVOCATION = 0.18 / 1_000_000;
    private static final double GIGABYTE_SECOND = 0.0000115;

    double writes(Stage stage) {
        return items(stage, WRITES);
    }

    double reads(Stage stage) {
        return items(stage, READS);
    }

    double queue(Stage stage) {
        return reading.sum(REQUESTS, s -> stage.has(s) && s.label("service").equals("Sqs"));
    }

    double invocations(Stage stage) {
        return reading.sum("invocations_total", stage::has);
    }

    /** At 1 GB, as the template says. */
    double gigabyteSeconds(Stage stage) {
        return reading.sum("invocation_seconds_total", stage::has);
    }

    double requests(Stage stage) {
        return queue(stage)
                + reading.sum(REQUESTS, s -> stage.has(s) && s.label("service").equals("DynamoDb"));
    }

    /** What AWS asks for it, in pounds. */
    double price() {
        double sum = 0;
        for (Stage stage : Stage.values()) {
            sum += writes(stage) * WRITE
                    + reads(stage) * READ
                    + queue(stage) * QUEUE
                    + invocations(stage) * INVOCATION
                    + gigabyteSeconds(stage) * GIGABYTE_SECOND;
        }
        // Twilio reports each text by HTTP.
        return sum + reading.sum("invocations_total", s -> s.label("function").equals("TakeReceipt")) * HTTP;
    }

    /** Every count, for those who want to know where it comes from. */
    void print(PrintStream out) {
        reading.counts().entrySet().stream()
                .filter(count ->
                        count.getValue() > 0 && Arrays.stream(Stage.values()).anyMatch(s -> s.has(count.getKey())))
                .map(count -> "%10.1f %s %s"
                        .formatted(
                                count.getValue(),
                                count.getKey().name(),
                                count.getKey().labels()))
                .sorted()
                .forEach(out::println);
    }

    private double items(Stage stage, Set<String> operations) {
        return reading.sum(
                ITEMS,
                s -> stage.has(s)
                        && s.label("service").equals("DynamoDb")
                        && operations.contains(s.label("operation")));
    }
}

package org.communityalerts.outside.aws.dynamo;

import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Why DynamoDB took none of a transaction's writes. */
public final class Refusal {
    private static final String FAILED = "ConditionalCheckFailed";
    /** Others were at the same items, or too much was asked at once: none of it is about what was written. */
    private static final Set<String> PASSING =
            Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

    private final List<String> codes;

    public Refusal(TransactionCanceledException e) {
        codes = e.cancellationReasons().stream().map(CancellationReason::code).toList();
    }

    /** Whether a condition failed among the writes from one to before the other. */
    public boolean failed(int from, int to) {
        return codes.subList(from, to).contains(FAILED);
    }

    /** Whether the same intent may succeed when the items are read again. */
    public boolean worthAnotherTry() {
        return codes.stream().anyMatch(code -> FAILED.equals(code) || PASSING.contains(code));
    }

    /** Whether the very same writes may succeed a little later. */
    public boolean passes() {
        return !codes.contains(FAILED) && codes.stream().anyMatch(PASSING::contains);
    }
}

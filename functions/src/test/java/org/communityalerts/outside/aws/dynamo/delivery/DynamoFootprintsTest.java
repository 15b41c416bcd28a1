package org.communityalerts.outside.aws.dynamo.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.outside.aws.dynamo.Items.s;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

class DynamoFootprintsTest {
    private static final String ADDRESS = "ada@example.org";

    private final List<String> deleted = new ArrayList<>();
    private final DynamoFootprints footprints = new DynamoFootprints(new JustWritten(), "Deliveries", () -> {
        throw new IllegalStateException("an erasure asks for no time");
    });

    @Test
    void an_erasure_finds_what_was_written_a_moment_before() {
        footprints.forget(ADDRESS, "ada");

        assertThat(deleted).containsExactly("01J", "digest-2026-11-27-ada", "01K");
    }

    @Test
    void of_somebodys_digests_at_an_address_it_finds_that_too_and_leaves_alerts_and_digests_of_others() {
        footprints.forgetDigests(ADDRESS, "ada");

        assertThat(deleted).containsExactly("digest-2026-11-27-ada", "01K");
    }

    /** A table whose last writes only a consistent read finds. */
    private final class JustWritten implements DynamoDbClient {
        @Override
        public QueryResponse query(QueryRequest request) {
            boolean consistent = Boolean.TRUE.equals(request.consistentRead());
            return QueryResponse.builder()
                    .items(consistent ? items() : List.of())
                    .build();
        }

        private List<Map<String, AttributeValue>> items() {
            return List.of(
                    Map.of("address", s(ADDRESS), "alertId", s("01J")),
                    Map.of("address", s(ADDRESS), "alertId", s("digest-2026-11-27-ada")),
                    Map.of("address", s(ADDRESS), "alertId", s("digest-2026-11-27-bob")),
                    Map.of("address", s(ADDRESS), "alertId", s("01K"), DeliveryItem.SUBSCRIBER, s("ada")),
                    Map.of("address", s(ADDRESS), "alertId", s("01L"), DeliveryItem.SUBSCRIBER, s("bob")));
        }

        @Override
        public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
            request.requestItems().get("Deliveries").stream()
                    .map(write -> write.deleteRequest().key().get("alertId").s())
                    .forEach(deleted::add);
            return BatchWriteItemResponse.builder().unprocessedItems(Map.of()).build();
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {}
    }
}

package org.communityalerts.outside.aws.dynamo.resident;

import static org.communityalerts.outside.aws.dynamo.Items.s;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.communityalerts.domain.audience.Geohash;
import org.communityalerts.domain.audience.Grain;
import org.communityalerts.domain.audience.HeadCount;
import org.communityalerts.domain.audience.KeyRange;
import org.communityalerts.outside.aws.dynamo.ReadAhead;
import org.communityalerts.outside.aws.dynamo.Revision;
import org.communityalerts.port.audience.HeadCounts;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The counts in the Audience table, read from all partitions at once. */
public final class DynamoHeadCounts implements HeadCounts {
    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoHeadCounts(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public List<HeadCount> read(String group, Grain grain, List<KeyRange> ranges) {
        List<Shards.Stretch> stretches = ranges.stream()
                .map(r -> new Shards.Stretch(Geohash.first(r.low()), Geohash.last(r.high())))
                .toList();
        List<ReadAhead> queries = IntStream.range(0, Shards.MOST)
                .boxed()
                .flatMap(shard -> Shards.joined(shard, stretches, queries(grain)).stream()
                        .map(stretch -> new ReadAhead(dynamo, query(group, shard, grain, stretch))))
                .toList();
        var counts = new ArrayList<HeadCount>();
        queries.forEach(query -> query.forEachRemaining(item -> counts.add(HeadCountItem.read(group, grain, item))));
        return counts;
    }

    @Override
    public void mend(String group, String cell) {
        Revision.untilDone(
                () -> Optional.of(new Mending(dynamo, table, group, cell)),
                mending -> mending.done() ? Optional.of(cell) : Optional.empty());
    }

    /** A count that nobody has changed yet, as an item of the table. */
    public static Map<String, AttributeValue> item(HeadCount count) {
        return HeadCountItem.item(count, 1);
    }

    /** How many queries of one partition cost less than what lies between them: the finer, the more lies there. */
    private static int queries(Grain grain) {
        return switch (grain) {
            case COARSE -> 2;
            case FINE -> 4;
            case POINT -> 10;
        };
    }

    private QueryRequest query(String group, int shard, Grain grain, Shards.Stretch stretch) {
        String begin = HeadCountItem.begin(grain);
        return QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("#group = :group AND #key BETWEEN :low AND :high")
                .expressionAttributeNames(Map.of("#group", "group", "#key", "key"))
                .expressionAttributeValues(Map.of(
                        ":group", s(Shards.partition(group, shard)),
                        ":low", s(begin + grain.cell(stretch.first())),
                        ":high", s(begin + grain.cell(stretch.last()) + "~")))
                .build();
    }
}

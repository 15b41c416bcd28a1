package org.communityalerts.local.contract;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.communityalerts.contract.AtOnce;
import org.communityalerts.contract.HeadCountsContract;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Grain;
import org.communityalerts.domain.audience.KeyRange;
import org.communityalerts.local.RunningTables;
import org.communityalerts.outside.aws.dynamo.resident.DynamoAudience;
import org.communityalerts.outside.aws.dynamo.resident.DynamoHeadCounts;
import org.communityalerts.port.audience.AudienceEntries;
import org.communityalerts.port.audience.HeadCounts;
import org.communityalerts.port.resident.Subscribers;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The tables hold what the maps hold. */
class HeadCountsInTablesTest extends HeadCountsContract {
    @Override
    protected Subscribers subscribers() {
        return RunningTables.subscribers();
    }

    @Override
    protected AudienceEntries entries() {
        return new DynamoAudience(RunningTables.dynamo(), "AudienceTable");
    }

    @Override
    protected HeadCounts counts() {
        return new DynamoHeadCounts(RunningTables.dynamo(), "AudienceTable");
    }

    @Test
    void counts_that_went_wrong_are_mended_whoever_comes_and_goes_meanwhile() {
        live(20, 30);
        spoil();

        AtOnce.each(3, i -> {
            if (i == 0) {
                mend();
            } else {
                live(20 + i, 15);
            }
            return i;
        });

        counted(20);
    }

    /** Some counts are lost and others are too high. */
    private static void spoil() {
        var dynamo = RunningTables.dynamo();
        var counts = dynamo
                .scanPaginator(s -> s.tableName("AudienceTable").filterExpression("attribute_exists(changes)"))
                .items()
                .stream()
                .map(item -> Map.of("group", item.get("group"), "key", item.get("key")))
                .toList();
        for (int i = 0; i < counts.size(); i += 2) {
            var key = counts.get(i);
            if (i % 4 == 0) {
                dynamo.deleteItem(d -> d.tableName("AudienceTable").key(key));
            } else {
                dynamo.updateItem(u -> u.tableName("AudienceTable")
                        .key(key)
                        .updateExpression("ADD #manner :five")
                        .expressionAttributeNames(Map.of("#manner", "sms|en"))
                        .expressionAttributeValues(Map.of(":five", AttributeValue.fromN("5"))));
            }
        }
    }

    private void mend() {
        for (String group :
                Stream.concat(GROUPS.stream(), Stream.of(Audience.EVERYONE)).toList()) {
            var cells = new TreeSet<String>();
            entries()
                    .read(group, new KeyRange("0", "~"), null)
                    .forEachRemaining(entry -> cells.add(entry.key().substring(0, 5)));
            counts().read(group, Grain.COARSE, List.of(new KeyRange("0", "~")))
                    .forEach(count -> cells.add(count.key().cell()));
            cells.forEach(cell -> counts().mend(group, cell));
        }
    }
}

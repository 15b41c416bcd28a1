package org.communityalerts.outside.aws.dynamo.resident;

import static org.communityalerts.outside.aws.dynamo.Items.EXPIRES;
import static org.communityalerts.outside.aws.dynamo.Items.moment;
import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.number;
import static org.communityalerts.outside.aws.dynamo.Items.optionalText;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communityalerts.domain.resident.Import;
import org.communityalerts.domain.resident.Import.Rejection;
import org.communityalerts.domain.resident.Intake;
import org.communityalerts.outside.aws.dynamo.BatchWriter;
import org.communityalerts.port.resident.Imports;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The imports in the Imports table: line 0 is the import itself, every other item a rejected line. */
public final class DynamoImports implements Imports {
    private static final Duration KEPT = Duration.ofDays(30);

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoImports(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public void create(Import fresh) {
        dynamo.putItem(p -> p.tableName(table)
                .item(Map.of(
                        "id",
                        s(fresh.id()),
                        "line",
                        n(0),
                        "state",
                        s(fresh.state().name()),
                        "createdBy",
                        s(fresh.createdBy()),
                        "createdAt",
                        n(fresh.createdAt().toEpochMilli()),
                        "done",
                        n(0),
                        EXPIRES,
                        n(fresh.createdAt().plus(KEPT).getEpochSecond()))));
    }

    @Override
    public Optional<Import> find(String id) {
        var item = dynamo.getItem(g -> g.tableName(table).key(key(id, 0)).consistentRead(true))
                .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(read(item));
    }

    @Override
    public boolean start(String id, String file, Intake intake) {
        return done(() -> dynamo.updateItem(u -> u.tableName(table)
                .key(key(id, 0))
                .updateExpression("SET #state = :running, #file = :file, dryRun = :dryRun, #columns = :columns")
                .conditionExpression("#state = :waiting")
                .expressionAttributeNames(Map.of("#state", "state", "#file", "file", "#columns", "columns"))
                .expressionAttributeValues(Map.of(
                        ":waiting", s(Import.State.WAITING.name()),
                        ":running", s(Import.State.RUNNING.name()),
                        ":file", s(file),
                        ":dryRun", AttributeValue.fromBool(intake.dryRun()),
                        ":columns", columns(intake)))));
    }

    @Override
    public boolean move(String id, Import.State from, Import.State to, @Nullable String why) {
        var values = new HashMap<>(Map.of(":from", s(from.name()), ":to", s(to.name())));
        if (why != null) {
            values.put(":why", s(why));
        }
        return done(() -> dynamo.updateItem(u -> u.tableName(table)
                .key(key(id, 0))
                .updateExpression("SET #state = :to" + (why == null ? "" : ", why = :why"))
                .conditionExpression("#state = :from")
                .expressionAttributeNames(Map.of("#state", "state"))
                .expressionAttributeValues(values)));
    }

    @Override
    public boolean advance(String id, long from, long to, Intake.Counts more, List<Rejection> rejections) {
        var forgotten =
                dynamo.getItem(g -> g.tableName(table).key(key(id, 0))).item().get(EXPIRES);
        var writer = new BatchWriter(dynamo);
        rejections.forEach(r -> writer.put(
                table, Map.of("id", s(id), "line", n(r.line()), "reason", s(r.reason()), EXPIRES, forgotten)));
        writer.flush();
        return done(() -> dynamo.updateItem(u -> u.tableName(table)
                .key(key(id, 0))
                .updateExpression(
                        "SET done = :to ADD imported :imported, added :added, changed :changed, rejected :rejected")
                .conditionExpression("done = :from")
                .expressionAttributeValues(Map.of(
                        ":from", n(from),
                        ":to", n(to),
                        ":imported", n(more.imported()),
                        ":added", n(more.added()),
                        ":changed", n(more.changed()),
                        ":rejected", n(rejections.size())))));
    }

    @Override
    public Iterator<Rejection> rejections(String id) {
        return dynamo
                .queryPaginator(q -> q.tableName(table)
                        .keyConditionExpression("id = :id AND #line > :none")
                        .expressionAttributeNames(Map.of("#line", "line"))
                        .expressionAttributeValues(Map.of(":id", s(id), ":none", n(0))))
                .items()
                .stream()
                .map(item -> new Rejection(number(item, "line"), text(item, "reason")))
                .iterator();
    }

    private static Import read(Map<String, AttributeValue> item) {
        return new Import(
                text(item, "id"),
                Import.State.valueOf(text(item, "state")),
                text(item, "createdBy"),
                moment(item, "createdAt"),
                optionalText(item, "file"),
                number(item, "done"),
                new Intake.Counts(number(item, "imported"), number(item, "added"), number(item, "changed")),
                number(item, "rejected"),
                optionalText(item, "why"),
                intake(item));
    }

    /** Each column is a list of its name there and here. */
    private static AttributeValue columns(Intake intake) {
        return AttributeValue.fromL(intake.columns().stream()
                .map(column -> AttributeValue.fromL(List.of(s(column.from()), s(column.to()))))
                .toList());
    }

    private static Intake intake(Map<String, AttributeValue> item) {
        AttributeValue columns = item.get("columns");
        AttributeValue dryRun = item.get("dryRun");
        return new Intake(
                columns == null
                        ? List.of()
                        : columns.l().stream()
                                .map(pair -> new Intake.Column(
                                        pair.l().getFirst().s(),
                                        pair.l().getLast().s()))
                                .toList(),
                dryRun != null && dryRun.bool());
    }

    private static boolean done(Runnable write) {
        try {
            write.run();
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private static Map<String, AttributeValue> key(String id, long line) {
        return Map.of("id", s(id), "line", n(line));
    }
}

package org.communityalerts.local.access;

import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.s;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.communityalerts.craft.pack.PublicHalf;
import org.communityalerts.desk.audit.AuditCheck;
import org.communityalerts.desk.audit.DayPages;
import org.communityalerts.desk.audit.ExportAudit;
import org.communityalerts.desk.audit.ExportAuditFunction;
import org.communityalerts.desk.audit.KeyPages;
import org.communityalerts.domain.force.Act;
import org.communityalerts.domain.force.AuditEntry;
import org.communityalerts.edge.Tick;
import org.communityalerts.edge.json.Json;
import org.communityalerts.local.RunningPlatform;
import org.communityalerts.local.VerifyAudit;
import org.communityalerts.outside.aws.dynamo.force.DynamoAuditTrail;
import org.communityalerts.outside.aws.kms.KmsSeal;
import org.communityalerts.outside.aws.s3.S3AuditArchive;
import org.communityalerts.outside.aws.s3.S3Site;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;

/** An audit trail that one test alone writes to, in a table and with an archive of the same name; of one chain. */
final class OwnTrail implements AutoCloseable {
    private static final String KEY = "AuditKey";
    private static final Duration KEPT = Duration.ofDays(2557);

    private final DynamoDbClient dynamo = RunningPlatform.get().dynamo();
    private final S3Client s3 = S3Client.create();
    private final KmsClient kms = KmsClient.create();
    private final String name = "own-trail-" + UUID.randomUUID();
    private final DynamoAuditTrail trail =
            new DynamoAuditTrail(dynamo, name, Json.kept(), KEPT, InstantSource.system());
    private final S3AuditArchive archive = new S3AuditArchive(s3, name, Json.kept());
    private final DayPages pages = new DayPages(new S3Site(s3, name + "-site"), "Examplechester Police");
    private final KeyPages keys = new KeyPages(
            new S3Site(s3, name + "-site"),
            "Examplechester Police",
            () -> new PublicHalf(new KmsSeal(kms, KEY).published()),
            () -> new PublicHalf(new KmsSeal(kms, "PackKey").published()));
    private int exports;

    /** One with so many acts on record, and its end in the archive. */
    static OwnTrail of(int acts) {
        var own = new OwnTrail();
        IntStream.rangeClosed(1, acts).forEach(i -> own.trail.write(own.act("officer " + i)));
        own.export();
        return own;
    }

    private OwnTrail() {
        var like = dynamo.describeTable(d -> d.tableName("AuditTable")).table();
        var index = like.globalSecondaryIndexes().getFirst();
        var byDay = GlobalSecondaryIndex.builder()
                .indexName(index.indexName())
                .keySchema(index.keySchema())
                .projection(index.projection())
                .build();
        dynamo.createTable(c -> c.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(like.attributeDefinitions())
                .keySchema(like.keySchema())
                .globalSecondaryIndexes(byDay));
        s3.createBucket(b -> b.bucket(name));
        s3.createBucket(b -> b.bucket(name + "-site"));
    }

    /** Of its table and its bucket. */
    String name() {
        return name;
    }

    /** As every minute does, each time a minute later. */
    void export() {
        export(Instant.now().plusSeconds(60L * exports++));
    }

    /** As is done when this day is over. */
    void exportDay() {
        export(Instant.now().plus(Duration.ofDays(2)));
    }

    private void export(Instant then) {
        var export = new ExportAudit(trail, archive, new KmsSeal(kms, KEY), pages, keys, () -> then);
        new ExportAuditFunction(export).accept(new Tick(then.toString()));
    }

    List<AuditEntry> entries() {
        return trail.chains().stream().flatMap(trail::chain).toList();
    }

    /** The lines of the days that are archived. */
    List<String> archived() {
        return archive.days().stream()
                .flatMap(day -> s3.getObjectAsBytes(g -> g.bucket(name).key("audit/" + day + ".jsonl"))
                        .asUtf8String()
                        .lines())
                .toList();
    }

    /** What the check finds. */
    List<String> breaks() {
        var key = new PublicHalf(new KmsSeal(kms, KEY).published());
        return VerifyAudit.check(dynamo, name, Optional.of(new AuditCheck.Against(archive, key, Set.of())))
                .breaks();
    }

    /** Puts an entry where it says, as somebody does who may write in the table. */
    void put(AuditEntry entry) {
        var item = new HashMap<>(key(entry));
        item.put("act", s(Json.mapper().writeValueAsString(entry.act())));
        item.put("previous", s(entry.previous()));
        item.put("hash", s(entry.hash()));
        dynamo.putItem(p -> p.tableName(name).item(item));
    }

    /** Has an entry's act say something else, and the rest as it is. */
    void say(AuditEntry entry, UnaryOperator<String> act) {
        String text = act.apply(Json.mapper().writeValueAsString(entry.act()));
        dynamo.updateItem(u -> u.tableName(name)
                .key(key(entry))
                .updateExpression("SET act = :act")
                .expressionAttributeValues(Map.of(":act", s(text))));
    }

    void remove(AuditEntry entry) {
        dynamo.deleteItem(d -> d.tableName(name).key(key(entry)));
    }

    private static Map<String, AttributeValue> key(AuditEntry entry) {
        return Map.of("chain", s(entry.chain()), "number", n(entry.number()));
    }

    Act act(String who) {
        return new Act(Instant.now(), who, "officer", "alert.read", "alert", null, null, "200", name);
    }

    @Override
    public void close() {
        dynamo.deleteTable(d -> d.tableName(name));
        s3.close();
        kms.close();
    }
}

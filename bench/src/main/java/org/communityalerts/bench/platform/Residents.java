package org.communityalerts.bench.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.CountKey;
import org.communityalerts.domain.audience.Geohash;
import org.communityalerts.domain.audience.Group;
import org.communityalerts.domain.audience.HeadCount;
import org.communityalerts.domain.audience.Manner;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.HeadChanges;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.Wishes;
import org.communityalerts.local.PlatformConfig;
import org.communityalerts.outside.aws.dynamo.resident.AddressKey;
import org.communityalerts.outside.aws.dynamo.resident.DynamoAudience;
import org.communityalerts.outside.aws.dynamo.resident.DynamoGroups;
import org.communityalerts.outside.aws.dynamo.resident.DynamoHeadCounts;
import org.communityalerts.outside.aws.dynamo.resident.DynamoSubscribers;
import org.communityalerts.port.audience.Places;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** As many people as wanted, clustered as the real postcodes are, the same in every run. */
public final class Residents {
    private static final long SEED = 20_261_124;
    private static final int MOST = 25;
    private static final int STREET_METRES = 500;

    private Residents() {}

    /** Two thirds want texts, a sixth calls, a sixth e-mails. */
    public static List<AudienceEntry> entries(int count) {
        List<Places.Postcode> postcodes = PlacesFile.forceArea().forcePostcodes();
        var dice = new Random(SEED);
        var entries = new ArrayList<AudienceEntry>(count);
        for (int i = 0; i < count; i++) {
            var point = postcodes.get(dice.nextInt(postcodes.size())).point();
            String key = "%s#%08d-0000-7000-8000-000000000000".formatted(Geohash.encode(point), i);
            entries.add(new AudienceEntry(key, point, Set.of("farm-watch"), "en", address(i), null, Wishes.NONE));
        }
        return entries;
    }

    /** People who all want texts, each at a number of their own. */
    public static List<AudienceEntry> texted(int count) {
        return entries(count).stream()
                .map(e -> new AudienceEntry(
                        e.key(), e.point(), e.groups(), e.language(), text(e.key()), null, Wishes.NONE))
                .toList();
    }

    /** The street somebody lives in, as an area of an alert. */
    public static Map<String, Object> street(AudienceEntry person) {
        return AlertRequest.circle(person.point().lat(), person.point().lon(), STREET_METRES);
    }

    private static Map<Channel, String> text(String key) {
        int number = Integer.parseInt(key.substring(key.indexOf('#') + 1, key.indexOf('#') + 9));
        return Map.of(Channel.SMS, "+44777%07d".formatted(number));
    }

    /** Puts people in a group of the Audience table that had nobody. */
    public static void settle(DynamoDbClient dynamo, String group, List<AudienceEntry> people) {
        settle(dynamo, group, people, people);
    }

    /**
     * Puts people in a group of the Audience table, many at a time, and its counts at what they come to: counted one by one,
     * as they are where people come and go, a whole force would take minutes.
     *
     * @param all whom the group has then
     */
    static void settle(DynamoDbClient dynamo, String group, List<AudienceEntry> people, List<AudienceEntry> all) {
        write(dynamo, people.stream().map(person -> DynamoAudience.item(group, person)));
        write(dynamo, counts(group, all).map(DynamoHeadCounts::item));
    }

    private static Stream<HeadCount> counts(String group, List<AudienceEntry> people) {
        var counts = new HashMap<CountKey, Map<Manner, Integer>>();
        for (AudienceEntry person : people) {
            for (CountKey key : HeadChanges.keys(group, person)) {
                Map<Manner, Integer> heads = counts.computeIfAbsent(key, k -> new HashMap<>());
                person.heads().forEach((manner, count) -> heads.merge(manner, count, Integer::sum));
            }
        }
        return counts.entrySet().stream().map(count -> new HeadCount(count.getKey(), count.getValue()));
    }

    /** Puts people who want texts on record, in a new group: they are found again by an alert that reached them. */
    public static void enrol(DynamoDbClient dynamo, String group, List<AudienceEntry> people) {
        new DynamoGroups(dynamo, "GroupsTable").create(Group.open(group, "Made by a benchmark"));
        var tables =
                new DynamoSubscribers.Tables("SubscribersTable", BareTables.AUDIENCE, "ContactsTable", "GroupsTable");
        var subscribers = new DynamoSubscribers(dynamo, tables, new AddressKey(() -> PlatformConfig.ADDRESS_SECRET));
        List<Subscriber> refused = subscribers.addAll(
                people.stream().map(person -> onRecord(group, person)).toList());
        if (!refused.isEmpty()) {
            throw new IllegalStateException(refused.size() + " people have a number that is another's");
        }
    }

    private static Subscriber onRecord(String group, AudienceEntry person) {
        String number = person.addresses().get(Channel.SMS);
        return new Subscriber(
                person.subscriberId(),
                "Resident",
                number,
                null,
                null,
                "BS20 8QJ",
                person.point(),
                Set.of(group),
                Set.of(Channel.SMS),
                person.language());
    }

    private static void write(DynamoDbClient dynamo, Stream<Map<String, AttributeValue>> items) {
        List<WriteRequest> puts = items.map(item ->
                        WriteRequest.builder().putRequest(p -> p.item(item)).build())
                .toList();
        IntStream.range(0, Math.ceilDiv(puts.size(), MOST))
                .parallel()
                .mapToObj(i -> puts.subList(i * MOST, Math.min((i + 1) * MOST, puts.size())))
                .forEach(some -> write(dynamo, some));
    }

    private static void write(DynamoDbClient dynamo, List<WriteRequest> some) {
        Map<String, List<WriteRequest>> left = Map.of(BareTables.AUDIENCE, some);
        while (!left.isEmpty()) {
            Map<String, List<WriteRequest>> now = left;
            left = dynamo.batchWriteItem(b -> b.requestItems(now)).unprocessedItems();
        }
    }

    private static Map<Channel, String> address(int i) {
        return switch (i % 6) {
            case 4 -> Map.of(Channel.VOICE, "+4411749%05d".formatted(i % 100_000));
            case 5 -> Map.of(Channel.EMAIL, "resident%06d@example.org".formatted(i));
            default -> Map.of(Channel.SMS, "+4477009%05d".formatted(i % 100_000));
        };
    }
}

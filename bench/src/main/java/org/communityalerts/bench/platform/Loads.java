package org.communityalerts.bench.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.communityalerts.domain.audience.KeyRange;
import org.communityalerts.domain.audience.Slice;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.domain.resident.Import;
import org.communityalerts.domain.resident.Intake;
import org.communityalerts.edge.json.Json;
import org.communityalerts.outside.aws.dynamo.alert.DynamoAlerts;
import org.communityalerts.outside.aws.dynamo.resident.DynamoImports;
import software.amazon.awssdk.services.s3.S3Client;
import tools.jackson.databind.json.JsonMapper;

/** What the functions that bear the brunt are called with: full chunks, full batches, a whole file, a whole slice. */
public final class Loads {
    /** Those functions. */
    public static final Set<String> FUNCTIONS =
            Set.of("SendSms", "SendVoice", "SendEmail", "Track", "ImportResidents", "FanOut");

    private static final int RESIDENTS = 10_000;
    private static final int ROWS = 10_000;
    private static final int CHUNK = 200;
    private static final int CHUNKS = 5;
    private static final int RECEIPTS = 500;
    private static final int BATCHES = 20;
    private static final String ALERT = "sent";
    private static final String MANY = "many";

    private final JsonMapper json = Json.mapper();
    private final Town town;

    public Loads(Town town) {
        this.town = town;
    }

    /** The events by the name of their function, in the order in which they leave one another alone. */
    public Map<String, List<byte[]>> prepare() throws Exception {
        town.settle(MANY, Residents.texted(RESIDENTS));
        var alerts = new DynamoAlerts(town.platform.dynamo(), "AlertsTable", json);
        for (String id : List.of(ALERT, MANY)) {
            alerts.accept(Horse.everywhere(id), null, null);
            // Nobody is to plan it: what it has to do comes with the events.
            alerts.close(id);
        }
        var loads = new LinkedHashMap<String, List<byte[]>>();
        loads.put("SendSms", chunks(Channel.SMS, "+44777%07d"));
        loads.put("SendVoice", chunks(Channel.VOICE, "+441179%06d"));
        loads.put("SendEmail", chunks(Channel.EMAIL, "resident%07d@example.org"));
        loads.put("Track", receipts());
        loads.put("ImportResidents", List.of(Horse.queued(file())));
        loads.put("FanOut", List.of(Horse.queued(new Slice(MANY, 0, List.of(MANY), List.of(new KeyRange("0", "~"))))));
        return loads;
    }

    private static List<byte[]> chunks(Channel channel, String address) {
        return events(
                CHUNKS,
                part -> new Chunk(
                        ALERT,
                        channel,
                        "part" + part,
                        0,
                        IntStream.range(0, CHUNK)
                                .mapToObj(seat -> new Recipient(
                                        "r" + seat, address.formatted(part * CHUNK + seat), "en", null, seat))
                                .toList()));
    }

    private static List<byte[]> events(int count, IntFunction<Object> record) {
        return IntStream.range(0, count)
                .mapToObj(i -> Horse.queued(record.apply(i)))
                .toList();
    }

    /** Full batches of receipts for deliveries that are on record as sent. */
    private List<byte[]> receipts() {
        var all = new Reported(town.platform.dynamo(), BATCHES * RECEIPTS).of("reported");
        return IntStream.range(0, BATCHES)
                .mapToObj(batch -> Horse.queued(
                        all.subList(batch * RECEIPTS, (batch + 1) * RECEIPTS).toArray()))
                .toList();
    }

    /** Uploads a file of residents whose import is running; the import's id. */
    private String file() throws Exception {
        String id = UUID.randomUUID().toString();
        Path file = Files.createTempFile("residents", ".csv");
        ResidentsFile.write(file, ROWS);
        var imports = new DynamoImports(town.platform.dynamo(), "ImportsTable");
        imports.create(Import.fresh(id, "bench", Instant.now()));
        try (var s3 = S3Client.create()) {
            imports.start(
                    id,
                    s3.putObject(p -> p.bucket("filesbucket").key("uploads/" + id + ".csv"), file)
                            .eTag(),
                    Intake.USUAL);
        }
        return id;
    }
}

package org.communityalerts.outside.aws.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.PublicKey;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.communityalerts.craft.pack.PublicHalf;
import org.communityalerts.domain.force.AuditEntry;
import org.communityalerts.domain.force.Ends;
import org.communityalerts.port.force.AuditArchive;
import org.communityalerts.port.force.AuditTrail;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/** The audit trail's days, ends and keys in a bucket under Object Lock, a JSON entry a line. */
public final class S3AuditArchive implements AuditArchive {
    private static final String DAYS = "audit/";
    private static final String ENDS = "ends/";
    private static final String KEYS = "keys/";
    private static final String LINES = ".jsonl";
    private static final String TYPE = "application/x-ndjson";
    private static final int DAY = "2026-12-01".length();

    /** An entry as a day has it: what a later version wrote of its act, this one would leave out. */
    private record Line(String chain, long number, RawValue act, String previous, String hash) {
        /** Between its words JSON may have line breaks: with them an entry would be several lines. */
        static Line of(AuditTrail.Written one) {
            AuditEntry entry = one.entry();
            String act = one.act().replaceAll("[\\r\\n]", " ");
            return new Line(entry.chain(), entry.number(), new RawValue(act), entry.previous(), entry.hash());
        }
    }

    private final S3Client s3;
    private final String bucket;
    private final JsonMapper json;

    public S3AuditArchive(S3Client s3, String bucket, JsonMapper json) {
        this.s3 = s3;
        this.bucket = bucket;
        this.json = json;
    }

    @Override
    public boolean has(LocalDate day) {
        return isThere(DAYS + day + LINES);
    }

    private boolean isThere(String key) {
        try {
            s3.headObject(h -> h.bucket(bucket).key(key));
            return true;
        } catch (NoSuchKeyException e) {
            return false;
        }
    }

    @Override
    public void keep(LocalDate day, Stream<AuditTrail.Written> entries) {
        var object = new ObjectInParts(s3, bucket, DAYS + day + LINES, TYPE);
        entries.forEach(one -> object.write((json.writeValueAsString(Line.of(one)) + "\n").getBytes(UTF_8)));
        object.finish();
    }

    @Override
    public void keep(Ends ends) {
        var object = new ObjectInParts(s3, bucket, ENDS + ends.at().truncatedTo(ChronoUnit.SECONDS) + LINES, TYPE);
        object.write((json.writeValueAsString(ends) + "\n").getBytes(UTF_8));
        object.finish();
    }

    @Override
    public List<LocalDate> days() {
        return names(DAYS).map(key -> LocalDate.parse(named(key, DAYS))).toList();
    }

    @Override
    public List<AuditEntry> of(LocalDate day) {
        return read(DAYS + day + LINES);
    }

    @Override
    public Optional<Ends> last(LocalDate day) {
        return names(ENDS + day).reduce((_, later) -> later).map(this::endsAt);
    }

    @Override
    public Stream<Kept<Ends>> ends() {
        var byDay = new TreeMap<String, List<S3Object>>();
        objects(ENDS)
                .forEach(one -> byDay.computeIfAbsent(
                                named(one.key(), ENDS).substring(0, DAY), day -> new ArrayList<>())
                        .add(one));
        return byDay.entrySet().stream()
                .flatMap(day -> day.getKey().equals(byDay.lastKey())
                        ? day.getValue().stream()
                        : Stream.of(day.getValue().getLast()))
                .map(one -> new Kept<>(endsAt(one.key()), one.lastModified()));
    }

    @Override
    public void keep(PublicKey key) {
        var half = new PublicHalf(key);
        String name = KEYS + half.fingerprint() + ".pem";
        if (!isThere(name)) {
            var object = new ObjectInParts(s3, bucket, name, PublicHalf.TYPE);
            object.write(half.pem().getBytes(UTF_8));
            object.finish();
        }
    }

    @Override
    public List<Kept<PublicKey>> keys() {
        return objects(KEYS)
                .sorted(Comparator.comparing(S3Object::lastModified))
                .map(one -> new Kept<>(PublicHalf.of(text(one.key())).key(), one.lastModified()))
                .toList();
    }

    private Ends endsAt(String key) {
        return json.readValue(text(key), Ends.class);
    }

    private Stream<String> names(String prefix) {
        return objects(prefix).map(S3Object::key);
    }

    private Stream<S3Object> objects(String prefix) {
        return s3.listObjectsV2Paginator(l -> l.bucket(bucket).prefix(prefix)).contents().stream()
                .sorted(Comparator.comparing(S3Object::key));
    }

    private static String named(String key, String prefix) {
        return key.substring(prefix.length(), key.length() - LINES.length());
    }

    private String text(String key) {
        return s3.getObjectAsBytes(g -> g.bucket(bucket).key(key)).asUtf8String();
    }

    private List<AuditEntry> read(String key) {
        return text(key)
                .lines()
                .map(line -> json.readValue(line, AuditEntry.class))
                .toList();
    }
}

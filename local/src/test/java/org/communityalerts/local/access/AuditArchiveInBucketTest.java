package org.communityalerts.local.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communityalerts.domain.force.Act;
import org.communityalerts.domain.force.AuditEntry;
import org.communityalerts.domain.force.Ends;
import org.communityalerts.edge.json.Json;
import org.communityalerts.local.RunningPlatform;
import org.communityalerts.outside.aws.s3.S3AuditArchive;
import org.communityalerts.port.force.AuditTrail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

/** Days on which more was done than goes into one part of an object; each entry has a note of a thousand letters. */
class AuditArchiveInBucketTest {
    private static final int ENTRIES = 12_000;
    private static final LocalDate DAY = LocalDate.parse("2001-02-03");
    private static final LocalDate BROKEN = LocalDate.parse("2001-02-04");

    private S3Client s3;
    private S3AuditArchive archive;

    @BeforeEach
    void a_bucket_is_there() {
        RunningPlatform.get();
        s3 = S3Client.create();
        archive = new S3AuditArchive(s3, "filesbucket", Json.mapper());
    }

    @AfterEach
    void it_is_left() {
        s3.close();
    }

    @Test
    void a_day_is_kept_whole_though_it_is_written_in_parts() {
        archive.keep(DAY, entries());

        assertThat(s3.headObject(h -> h.bucket("filesbucket").key("audit/" + DAY + ".jsonl"))
                        .contentLength())
                .isGreaterThan(2 * 5 * 1024 * 1024);
        assertThat(archive.of(DAY))
                .extracting(AuditEntry::number)
                .containsExactlyElementsOf(
                        IntStream.range(0, ENTRIES).mapToObj(Long::valueOf).toList());
    }

    @Test
    void a_day_that_could_not_be_read_to_its_end_is_not_there() {
        Stream<AuditTrail.Written> broken = entries().peek(one -> {
            if (one.entry().number() == ENTRIES - 1) {
                throw new IllegalStateException("the table is slow");
            }
        });

        assertThatThrownBy(() -> archive.keep(BROKEN, broken)).hasMessage("the table is slow");

        assertThat(archive.has(BROKEN)).isFalse();
    }

    @Test
    void the_last_ends_of_a_day_are_found_among_others() {
        var early = new Ends(Instant.parse("2001-02-05T08:00:00Z"), List.of(), "seal");
        var late = new Ends(Instant.parse("2001-02-05T23:59:00Z"), List.of(), "seal");
        archive.keep(late);
        archive.keep(early);
        archive.keep(new Ends(Instant.parse("2001-02-06T00:00:00Z"), List.of(), "seal"));

        assertThat(archive.last(LocalDate.parse("2001-02-05"))).contains(late);
        assertThat(archive.last(LocalDate.parse("2001-02-07"))).isEmpty();
    }

    @Test
    void a_key_is_kept_once_and_read_as_it_was_with_the_moment_at_which_it_came() throws Exception {
        var key = KeyPairGenerator.getInstance("EC").generateKeyPair().getPublic();
        archive.keep(key);
        var kept = archive.keys();

        archive.keep(key);

        assertThat(archive.keys()).isEqualTo(kept);
        assertThat(kept)
                .filteredOn(one -> one.what().equals(key))
                .singleElement()
                .satisfies(one -> assertThat(one.at())
                        .isBetween(
                                Instant.now().minusSeconds(600), Instant.now().plusSeconds(60)));
    }

    @Test
    void an_entry_is_one_line_with_its_act_as_it_was_written_whatever_a_later_version_said_of_it() {
        LocalDate day = LocalDate.parse("2001-02-07");
        AuditTrail.Written known = entries().findFirst().orElseThrow();
        String later = "{\r\n\"device\": {\"kind\":\"phone\"},\n" + known.act().substring(1);
        archive.keep(day, Stream.of(known, new AuditTrail.Written(known.entry(), later)));

        List<String> lines = s3.getObjectAsBytes(g -> g.bucket("filesbucket").key("audit/" + day + ".jsonl"))
                .asUtf8String()
                .lines()
                .toList();

        assertThat(lines).hasSize(2).first().isEqualTo(Json.mapper().writeValueAsString(known.entry()));
        assertThat(lines.getLast()).contains("\"device\": {\"kind\":\"phone\"}, \"at\":");
        assertThat(new S3AuditArchive(s3, "filesbucket", Json.kept()).of(day))
                .containsExactly(known.entry(), known.entry());
    }

    private static Stream<AuditTrail.Written> entries() {
        String note = "x".repeat(1000);
        var act = new Act(Instant.EPOCH, "somebody", "officer", "alert.issue", note, null, null, "200", "request");
        String text = Json.mapper().writeValueAsString(act);
        return IntStream.range(0, ENTRIES)
                .mapToObj(number -> new AuditTrail.Written(new AuditEntry("0", number, act, "previous", "hash"), text));
    }
}

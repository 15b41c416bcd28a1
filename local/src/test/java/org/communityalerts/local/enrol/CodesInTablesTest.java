package org.communityalerts.local.enrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.communityalerts.domain.resident.Proof;
import org.communityalerts.local.RunningTables;
import org.communityalerts.outside.aws.dynamo.resident.DynamoCodes;
import org.communityalerts.port.resident.Codes;
import org.junit.jupiter.api.Test;

/** Codes and tokens in a real table. */
class CodesInTablesTest {
    private static final String ADDRESS = "codes@example.org";

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Codes codes = new DynamoCodes(RunningTables.dynamo(), "CodesTable", RunningTables.KEYS);

    @Test
    void a_code_proves_its_address_once() {
        String proof = opened("123456");

        assertThat(codes.use(proof, "123456", 5)).contains(ADDRESS);
        assertThat(codes.use(proof, "123456", 5)).isEmpty();
    }

    @Test
    void tries_are_counted_even_when_they_are_wrong() {
        String proof = opened("123456");
        for (int i = 0; i < 5; i++) {
            assertThat(codes.use(proof, "000000", 5)).isEmpty();
        }

        assertThat(codes.use(proof, "123456", 5)).isEmpty();
    }

    @Test
    void a_code_that_was_not_sent_yet_proves_nothing() {
        String proof = opened(null);

        assertThat(codes.use(proof, "", 5)).isEmpty();
    }

    @Test
    void neither_codes_nor_tokens_can_be_read_in_the_table() {
        opened("a code that nothing else says");
        String token = codes.token("somebody", now.plusSeconds(60));

        assertThat(codes.opens(token, now)).contains("somebody");
        assertThat(codes.opens(token, now.plusSeconds(60))).isEmpty();
        assertThat(RunningTables.dynamo()
                        .scanPaginator(s -> s.tableName("CodesTable"))
                        .items())
                .noneMatch(item ->
                        item.toString().contains(token) || item.toString().contains("a code that nothing else says"));
        codes.end(token);
        assertThat(codes.opens(token, now)).isEmpty();
    }

    @Test
    void counts_begin_anew_with_each_window() {
        String what = UUID.randomUUID().toString();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);

        assertThat(codes.count(what, hour, Duration.ofHours(1))).isEqualTo(1);
        assertThat(codes.count(what, hour.plusSeconds(3599), Duration.ofHours(1)))
                .isEqualTo(2);
        assertThat(codes.count(what, hour.plusSeconds(3600), Duration.ofHours(1)))
                .isEqualTo(1);
    }

    @Test
    void what_is_noted_is_forgotten_in_its_time_and_cannot_be_read_in_the_table() {
        String what = "proved somebody from somewhere " + UUID.randomUUID();
        codes.note(what, now.plusSeconds(60));

        assertThat(codes.noted(what, now)).isTrue();
        assertThat(codes.noted(what, now.plusSeconds(60))).isFalse();
        assertThat(codes.noted(what + "!", now)).isFalse();
        assertThat(RunningTables.dynamo()
                        .scanPaginator(s -> s.tableName("CodesTable"))
                        .items())
                .noneMatch(item -> item.toString().contains(what));
    }

    private String opened(String code) {
        String id = UUID.randomUUID().toString();
        codes.open(new Proof(id, null, null, Map.of(ADDRESS, ""), now.plusSeconds(600)));
        if (code != null) {
            codes.keep(id, ADDRESS, code);
        }
        return id;
    }
}

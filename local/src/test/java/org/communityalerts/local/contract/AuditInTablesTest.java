package org.communityalerts.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communityalerts.domain.force.Act;
import org.communityalerts.edge.json.Json;
import org.communityalerts.local.RunningTables;
import org.communityalerts.outside.aws.dynamo.force.DynamoAuditTrail;
import org.communityalerts.port.force.AuditTrail;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;

/** A queue hands acts over at least once: the trail in its table has each once. */
class AuditInTablesTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    /** All acts of one request are in one chain. */
    private final String request = UUID.randomUUID().toString();

    private final AuditTrail trail = new DynamoAuditTrail(
            RunningTables.dynamo(), "AuditTable", Json.mapper(), Duration.ofDays(2557), InstantSource.system());

    @Test
    void an_act_handed_in_again_after_very_many_others_stands_there_once() {
        List<Act> acts = IntStream.range(0, 60).mapToObj(this::act).toList();
        acts.forEach(trail::write);
        acts.forEach(trail::write);

        assertThat(written()).containsExactlyElementsOf(acts);
    }

    @Test
    void an_act_handed_in_by_many_at_once_stands_there_once_and_the_chain_is_whole() {
        try (var threads = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 32).forEach(i -> threads.submit(() -> trail.write(act(i % 4))));
        }

        assertThat(written()).containsExactlyInAnyOrder(act(0), act(1), act(2), act(3));
    }

    @Test
    void acts_that_differ_in_one_word_are_two() {
        trail.write(act(0));
        trail.write(act(0).with(Map.of("approvalOver", "1000 -> 1001")));

        assertThat(written()).hasSize(2);
    }

    @Test
    void the_days_of_what_concerns_an_id_are_known_and_no_others_are_read() {
        String alert = UUID.randomUUID().toString();
        Instant longAgo = NOW.minus(Duration.ofDays(400));
        trail.write(on(NOW, "another"));
        trail.write(on(longAgo, alert));
        trail.write(on(NOW.plus(Duration.ofDays(2)), "pack").with(Map.of("alert", alert)));
        trail.write(on(NOW.plus(Duration.ofDays(4)), "search").with(Map.of("shown", "another " + alert)));

        var days = trail.days(Set.of(alert), day(NOW.plus(Duration.ofDays(1))), day(NOW.plus(Duration.ofDays(9))));

        assertThat(days).containsExactly(day(NOW.plus(Duration.ofDays(2))), day(NOW.plus(Duration.ofDays(4))));
        assertThat(trail.days(Set.of(alert), day(longAgo), day(longAgo))).containsExactly(day(longAgo));
    }

    @Test
    void days_that_a_version_without_them_wrote_after_a_rollback_are_read_again_after_the_next_release() {
        String table = ownTable();
        String alert = UUID.randomUUID().toString();
        Instant rolledBack = NOW.minus(Duration.ofDays(5));
        released(table, NOW.minus(Duration.ofDays(10))).write(on(NOW.minus(Duration.ofDays(10)), "another"));
        released(table, rolledBack).write(on(rolledBack, alert));
        withoutItsDays(table, alert);

        AuditTrail again = released(table, NOW);
        again.write(on(NOW, "another"));

        assertThat(again.days(Set.of(alert), day(NOW.minus(Duration.ofDays(8))), day(NOW)))
                .contains(day(rolledBack));
        RunningTables.dynamo().deleteTable(d -> d.tableName(table));
    }

    private static AuditTrail released(String table, Instant then) {
        return new DynamoAuditTrail(
                RunningTables.dynamo(), table, Json.mapper(), Duration.ofDays(2557), InstantSource.fixed(then));
    }

    private static void withoutItsDays(String table, String id) {
        RunningTables.dynamo().scan(s -> s.tableName(table)).items().stream()
                .filter(item -> item.get("chain").s().equals("about " + id))
                .map(item -> Map.of("chain", item.get("chain"), "number", item.get("number")))
                .forEach(key -> RunningTables.dynamo()
                        .deleteItem(d -> d.tableName(table).key(key)));
    }

    private static String ownTable() {
        var like = RunningTables.dynamo()
                .describeTable(d -> d.tableName("AuditTable"))
                .table();
        var chains = like.attributeDefinitions().stream()
                .filter(one -> like.keySchema().stream()
                        .anyMatch(key -> key.attributeName().equals(one.attributeName())))
                .toList();
        String table = "rolled-back-" + UUID.randomUUID();
        RunningTables.dynamo()
                .createTable(c -> c.tableName(table)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(chains)
                        .keySchema(like.keySchema()));
        return table;
    }

    @Test
    void an_id_that_is_longer_than_any_is_written_down_all_the_same() {
        trail.write(on(NOW, "x".repeat(3000)));

        assertThat(written()).hasSize(1);
    }

    @Test
    void whoever_was_shown_among_very_many_is_found_by_their_day() {
        List<String> shown =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(250).toList();

        Instant later = NOW.plus(Duration.ofDays(2));
        trail.write(on(later, "search").with(Map.of("shown", String.join(" ", shown))));

        assertThat(written()).hasSize(1);
        assertThat(shown)
                .allSatisfy(id -> assertThat(trail.days(Set.of(id), day(NOW.plus(Duration.ofDays(1))), day(later)))
                        .containsExactly(day(later)));
    }

    private static LocalDate day(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private Act on(Instant at, String target) {
        return new Act(at, "test", "officer", "alert.read", target, null, null, "200", request);
    }

    private Act act(int number) {
        return new Act(NOW, "test", "officer", "alert.read", "alert " + number, null, null, "200", request);
    }

    private List<Act> written() {
        return trail.chains().stream()
                .flatMap(trail::chain)
                .map(entry -> entry.act())
                .filter(act -> act.request().equals(request))
                .toList();
    }
}

package org.communityalerts.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.communityalerts.contract.ProfilesContract;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.Versioned;
import org.communityalerts.domain.alert.News;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.force.Hook;
import org.communityalerts.domain.force.Limits;
import org.communityalerts.edge.json.Json;
import org.communityalerts.local.RunningTables;
import org.communityalerts.outside.aws.dynamo.force.DynamoIntegrators;
import org.communityalerts.outside.aws.dynamo.force.DynamoProfiles;
import org.communityalerts.port.force.Integrators;
import org.communityalerts.port.force.Profiles;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ProfilesInTablesTest extends ProfilesContract {
    private static final String TABLE = "IntegratorsTable";
    private static final Edit BY = new Edit("administrator", Instant.parse("2026-12-01T18:00:00Z"));
    private static final Limits LIMITS = new Limits(Set.of(), List.of(new Area.Everywhere()), 1, true, 1);

    @Override
    protected Profiles profiles() {
        return new DynamoProfiles(RunningTables.dynamo(), TABLE, Json.mapper());
    }

    @Test
    void the_other_systems_beside_them_have_no_profile_and_people_are_no_systems() {
        var integrators = new DynamoIntegrators(RunningTables.dynamo(), TABLE, Json.kept());
        String person = UUID.randomUUID().toString();

        profiles().keep(person, "E06000023", null, BY, before -> {});

        assertThat(integrators.find(person)).isEmpty();
        assertThat(integrators.wasLetIn(person)).isFalse();
        assertThat(integrators.all()).noneMatch(client -> client.id().contains(person));
    }

    @Test
    void a_system_kept_before_versions_were_counted_is_its_first_and_one_let_in_again_has_a_version_it_never_had() {
        var integrators = new DynamoIntegrators(RunningTables.dynamo(), TABLE, Json.kept());
        String id = UUID.randomUUID().toString();
        var terms = new Integrators.Terms("Control room", LIMITS, null);
        integrators.keep(id, terms, BY, before -> assertThat(before.version()).isZero());
        update(id, "REMOVE version, changedBy, changedAt", Map.of());
        assertThat(integrators.latest(id).orElseThrow()).returns(1L, Versioned::version);

        var second = integrators.keep(
                id, terms, BY, before -> assertThat(before.version()).isOne());
        integrators.remove(id);
        var third = integrators.keep(
                id, terms, BY, before -> assertThat(before.version()).isZero());

        assertThat(second).returns(2L, Versioned::version).returns(BY, Versioned::last);
        assertThat(third.version()).isEqualTo(3);
        integrators.remove(id);
    }

    /** The check alone would let both through, if both looked before either wrote. */
    @Test
    void of_two_changes_made_of_the_same_version_at_the_same_moment_the_slower_sees_what_the_faster_wrote() {
        var integrators = new DynamoIntegrators(RunningTables.dynamo(), TABLE, Json.kept());
        String id = UUID.randomUUID().toString();
        var seen = new ArrayList<Long>();

        integrators.keep(id, new Integrators.Terms("Slower", LIMITS, null), BY, before -> {
            if (seen.isEmpty()) {
                integrators.keep(id, new Integrators.Terms("Faster", LIMITS, null), BY, first -> {});
            }
            seen.add(before.version());
        });

        assertThat(seen).containsExactly(0L, 1L);
        integrators.remove(id);
    }

    /** As after a rollback. */
    @Test
    void a_system_that_is_told_only_what_a_later_version_knows_has_no_hook() {
        var integrators = new DynamoIntegrators(RunningTables.dynamo(), TABLE, Json.kept());
        String id = UUID.randomUUID().toString();
        var hook = new Hook("https://cad.example", Set.of(News.Kind.ALERT_FINISHED));
        integrators.keep(id, new Integrators.Terms("Control room", LIMITS, hook), BY, before -> {});
        assertThat(integrators.find(id).orElseThrow().hook()).isEqualTo(hook);

        String later = content(id).replace("ALERT_FINISHED", "LATER");
        update(id, "SET content = :later", Map.of(":later", AttributeValue.fromS(later)));

        assertThat(integrators.find(id).orElseThrow().hook()).isNull();
        integrators.remove(id);
    }

    private static void update(String id, String expression, Map<String, AttributeValue> values) {
        RunningTables.dynamo()
                .updateItem(u -> u.tableName(TABLE)
                        .key(Map.of("id", AttributeValue.fromS(id)))
                        .updateExpression(expression)
                        .expressionAttributeValues(values.isEmpty() ? null : values));
    }

    private static String content(String id) {
        return RunningTables.dynamo()
                .getItem(g -> g.tableName(TABLE).key(Map.of("id", AttributeValue.fromS(id))))
                .item()
                .get("content")
                .s();
    }
}

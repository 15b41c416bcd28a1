package org.communityalerts.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.communityalerts.contract.ProfilesContract;
import org.communityalerts.domain.alert.News;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.force.Hook;
import org.communityalerts.domain.force.Limits;
import org.communityalerts.edge.json.Json;
import org.communityalerts.local.RunningTables;
import org.communityalerts.outside.aws.dynamo.force.DynamoIntegrators;
import org.communityalerts.outside.aws.dynamo.force.DynamoProfiles;
import org.communityalerts.port.force.Profiles;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ProfilesInTablesTest extends ProfilesContract {
    private static final String TABLE = "IntegratorsTable";

    @Override
    protected Profiles profiles() {
        return new DynamoProfiles(RunningTables.dynamo(), TABLE, Json.mapper());
    }

    @Test
    void the_other_systems_beside_them_have_no_profile_and_people_are_no_systems() {
        var integrators = new DynamoIntegrators(RunningTables.dynamo(), TABLE, Json.kept());
        String person = UUID.randomUUID().toString();

        profiles().keep(person, "E06000023", null);

        assertThat(integrators.find(person)).isEmpty();
        assertThat(integrators.wasLetIn(person)).isFalse();
        assertThat(integrators.all()).noneMatch(client -> client.id().contains(person));
    }

    /** As after a rollback. */
    @Test
    void a_system_that_is_told_only_what_a_later_version_knows_has_no_hook() {
        var integrators = new DynamoIntegrators(RunningTables.dynamo(), TABLE, Json.kept());
        String id = UUID.randomUUID().toString();
        var hook = new Hook("https://cad.example", Set.of(News.Kind.ALERT_FINISHED));
        integrators.keep(id, "Control room", new Limits(Set.of(), List.of(new Area.Everywhere()), 1, true, 1), hook);
        assertThat(integrators.find(id).orElseThrow().hook()).isEqualTo(hook);

        RunningTables.dynamo()
                .updateItem(u -> u.tableName(TABLE)
                        .key(Map.of("id", AttributeValue.fromS(id)))
                        .updateExpression("SET content = :later")
                        .expressionAttributeValues(Map.of(
                                ":later", AttributeValue.fromS(content(id).replace("ALERT_FINISHED", "LATER")))));

        assertThat(integrators.find(id).orElseThrow().hook()).isNull();
        integrators.remove(id);
    }

    private static String content(String id) {
        return RunningTables.dynamo()
                .getItem(g -> g.tableName(TABLE).key(Map.of("id", AttributeValue.fromS(id))))
                .item()
                .get("content")
                .s();
    }
}

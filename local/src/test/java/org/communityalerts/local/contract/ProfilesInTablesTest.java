package org.communityalerts.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.communityalerts.contract.ProfilesContract;
import org.communityalerts.edge.json.Json;
import org.communityalerts.local.RunningTables;
import org.communityalerts.outside.aws.dynamo.force.DynamoIntegrators;
import org.communityalerts.outside.aws.dynamo.force.DynamoProfiles;
import org.communityalerts.port.force.Profiles;
import org.junit.jupiter.api.Test;

class ProfilesInTablesTest extends ProfilesContract {
    private static final String TABLE = "IntegratorsTable";

    @Override
    protected Profiles profiles() {
        return new DynamoProfiles(RunningTables.dynamo(), TABLE, Json.mapper());
    }

    @Test
    void the_other_systems_beside_them_have_no_profile_and_people_are_no_systems() {
        var integrators = new DynamoIntegrators(RunningTables.dynamo(), TABLE, Json.mapper());
        String person = UUID.randomUUID().toString();

        profiles().keep(person, "E06000023", null);

        assertThat(integrators.find(person)).isEmpty();
        assertThat(integrators.wasLetIn(person)).isFalse();
        assertThat(integrators.all()).noneMatch(client -> client.id().contains(person));
    }
}

package org.communityalerts.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.communityalerts.contract.BulletinsContract;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.alert.Template;
import org.communityalerts.edge.json.Json;
import org.communityalerts.local.RunningTables;
import org.communityalerts.outside.aws.dynamo.alert.DynamoBulletins;
import org.communityalerts.outside.aws.dynamo.alert.DynamoTemplates;
import org.communityalerts.port.alert.Bulletins;
import org.junit.jupiter.api.Test;

class BulletinsInTablesTest extends BulletinsContract {
    private static final String TABLE = "TemplatesTable";

    @Override
    protected Bulletins bulletins() {
        return new DynamoBulletins(RunningTables.dynamo(), TABLE, Json.mapper());
    }

    @Test
    void the_saved_alerts_beside_them_are_no_bulletins_and_bulletins_are_no_saved_alerts() {
        var templates = new DynamoTemplates(RunningTables.dynamo(), TABLE);
        var saved = new Template("saved-beside-bulletins", "Flood", "joan", null, false, "{}");
        templates.add(saved, new Edit("joan", Instant.EPOCH));
        an_event_is_read_as_it_was_written();
        how_the_feeds_were_read_is_as_it_was_noted_last();

        assertThat(templates.all()).extracting(one -> one.value()).contains(saved);
        assertThat(templates.find("feeds")).isEmpty();
        assertThat(bulletins().all()).noneMatch(event -> event.id().equals(saved.id()));
    }
}

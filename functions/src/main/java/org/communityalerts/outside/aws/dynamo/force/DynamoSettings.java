package org.communityalerts.outside.aws.dynamo.force;

import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.util.Map;
import org.communityalerts.domain.force.ForceSettings;
import org.communityalerts.port.force.SettingsBook;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.json.JsonMapper;

/** The force's settings, one item of the Settings table; until it is written the deployment's defaults hold. */
public final class DynamoSettings implements SettingsBook {
    private static final String FORCE = "force";

    private final DynamoDbClient dynamo;
    private final String table;
    private final JsonMapper json;
    private final ForceSettings defaults;

    /** @param defaults the deployment's, as JSON */
    public DynamoSettings(DynamoDbClient dynamo, String table, JsonMapper json, String defaults) {
        this.dynamo = dynamo;
        this.table = table;
        this.json = json;
        this.defaults = json.readValue(defaults, ForceSettings.class);
    }

    @Override
    public ForceSettings now() {
        var item = dynamo.getItem(
                        g -> g.tableName(table).key(Map.of("id", s(FORCE))).consistentRead(true))
                .item();
        return item.isEmpty() ? defaults : json.readValue(text(item, "content"), ForceSettings.class);
    }

    @Override
    public void change(ForceSettings settings) {
        var item = Map.of("id", s(FORCE), "content", s(json.writeValueAsString(settings)));
        dynamo.putItem(p -> p.tableName(table).item(item));
    }
}

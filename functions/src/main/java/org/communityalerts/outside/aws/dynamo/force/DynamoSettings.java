package org.communityalerts.outside.aws.dynamo.force;

import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.util.Map;
import java.util.Optional;
import org.communityalerts.domain.force.ForceSettings;
import org.communityalerts.port.force.SettingsBook;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The force's settings, an item of the Settings table, with what is agreed and what is proposed beside them; until it is
 * written the deployment's defaults hold.
 */
public final class DynamoSettings implements SettingsBook {
    private static final String FORCE = "force";
    private static final String AGREED = "agreed";
    private static final String PROPOSED = "proposed";

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
        return read(FORCE);
    }

    @Override
    public ForceSettings agreed() {
        return read(AGREED);
    }

    @Override
    public void change(ForceSettings settings) {
        write(FORCE, settings);
        write(PROPOSED, null);
    }

    @Override
    public void agree(ForceSettings settings) {
        write(AGREED, settings);
        change(settings);
    }

    @Override
    public void propose(Proposal proposal) {
        write(PROPOSED, proposal);
    }

    @Override
    public Optional<Proposal> proposal() {
        return read(PROPOSED, Proposal.class)
                .map(asked -> new Proposal(asked.settings().completedBy(defaults), asked.by(), asked.at()));
    }

    private ForceSettings read(String id) {
        return read(id, ForceSettings.class)
                .map(settings -> settings.completedBy(defaults))
                .orElse(defaults);
    }

    private <T> Optional<T> read(String id, Class<T> type) {
        var item = dynamo.getItem(
                        g -> g.tableName(table).key(Map.of("id", s(id))).consistentRead(true))
                .item();
        return item.isEmpty() ? Optional.empty() : Optional.ofNullable(json.readValue(text(item, "content"), type));
    }

    private void write(String id, @Nullable Object content) {
        var item = Map.of("id", s(id), "content", s(json.writeValueAsString(content)));
        dynamo.putItem(p -> p.tableName(table).item(item));
    }
}

package org.communityalerts.outside.aws.dynamo.force;

import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.Versioned;
import org.communityalerts.domain.force.ForceSettings;
import org.communityalerts.outside.aws.dynamo.VersionedAttribute;
import org.communityalerts.port.force.SettingsBook;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.json.JsonMapper;

/**
 * The force's settings, an item of the Settings table, with what is agreed and what is proposed beside them; until it is
 * written the deployment's defaults hold.
 */
public final class DynamoSettings implements SettingsBook {
    /** Of the item that says what holds now. */
    public static final Map<String, AttributeValue> KEY = key("force");

    private static final String CONTENT = "content";

    private static final String AGREED = "agreed";
    private static final String PROPOSED = "proposed";

    private final DynamoDbClient dynamo;
    private final String table;
    private final JsonMapper json;
    private final ForceSettings defaults;
    private final VersionedAttribute contents;

    /** @param defaults the deployment's */
    public DynamoSettings(DynamoDbClient dynamo, String table, JsonMapper json, ForceSettings defaults) {
        this.dynamo = dynamo;
        this.table = table;
        this.json = json;
        this.defaults = defaults;
        this.contents = new VersionedAttribute(dynamo, table, CONTENT);
    }

    /** Where they are. */
    public String table() {
        return table;
    }

    /** What holds by that item, or by none. */
    public ForceSettings read(Map<String, AttributeValue> item) {
        return read(item, ForceSettings.class)
                .map(settings -> settings.completedBy(defaults))
                .orElse(defaults);
    }

    @Override
    public Versioned<ForceSettings> latest() {
        var item = contents.item(KEY);
        return contents.read(item, read(item));
    }

    @Override
    public ForceSettings agreed() {
        return read(contents.item(key(AGREED)));
    }

    @Override
    public void change(ForceSettings settings, Edit by, Consumer<Versioned<?>> check) {
        contents.write(KEY, json.writeValueAsString(settings), by, check);
        write(PROPOSED, null);
    }

    @Override
    public void agree(ForceSettings settings, Edit by, Consumer<Versioned<?>> check) {
        contents.write(KEY, json.writeValueAsString(settings), by, check);
        write(AGREED, settings);
        write(PROPOSED, null);
    }

    @Override
    public void propose(Proposal proposal) {
        write(PROPOSED, proposal);
    }

    @Override
    public Optional<Proposal> proposal() {
        return read(contents.item(key(PROPOSED)), Proposal.class)
                .map(asked -> new Proposal(asked.settings().completedBy(defaults), asked.by(), asked.at()));
    }

    private static Map<String, AttributeValue> key(String id) {
        return Map.of("id", s(id));
    }

    private <T> Optional<T> read(Map<String, AttributeValue> item, Class<T> type) {
        return item.isEmpty() ? Optional.empty() : Optional.ofNullable(json.readValue(text(item, CONTENT), type));
    }

    private void write(String id, @Nullable Object content) {
        var item = Map.of("id", s(id), CONTENT, s(json.writeValueAsString(content)));
        dynamo.putItem(p -> p.tableName(table).item(item));
    }
}

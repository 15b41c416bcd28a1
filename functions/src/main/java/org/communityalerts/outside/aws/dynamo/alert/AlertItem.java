package org.communityalerts.outside.aws.dynamo.alert;

import static org.communityalerts.outside.aws.dynamo.Items.EXPIRES;
import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.number;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.communityalerts.domain.Causes;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.domain.alert.Approval;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.domain.force.CallerKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.json.JsonMapper;

/** An alert as an item of the Alerts table, and its idempotency key as one beside it. */
final class AlertItem {
    /** Held by alerts that are under way alone, so that the index of that name has no others. */
    static final String OPEN = "open";

    private static final Logger LOG = LoggerFactory.getLogger(AlertItem.class);

    private static final Duration KEY_LIFE = Duration.ofDays(7);

    private final JsonMapper json;

    AlertItem(JsonMapper json) {
        this.json = json;
    }

    /** @param asked the approval it waits for, or null */
    Map<String, AttributeValue> of(Alert alert, @Nullable Approval asked) {
        var item = new HashMap<String, AttributeValue>();
        item.put("id", s(alert.id()));
        item.put("month", s(month(alert).toString()));
        item.put(OPEN, s(OPEN));
        item.put("state", s(AlertState.first(alert, asked).name()));
        item.put("content", s(json.writeValueAsString(alert)));
        if (asked != null) {
            item.put("approval", s(json.writeValueAsString(asked)));
        }
        return item;
    }

    AlertRecord read(Map<String, AttributeValue> item) {
        return new AlertRecord(
                json.readValue(text(item, "content"), Alert.class),
                AlertState.valueOf(text(item, "state")),
                number(item, "slices"),
                item.containsKey("approval") ? json.readValue(text(item, "approval"), Approval.class) : null,
                item.containsKey("stop") ? json.readValue(text(item, "stop"), Stop.class) : null);
    }

    /** Of an alert that says what only a later version knows none: it keeps nobody from what the others need. */
    Stream<AlertRecord> readable(Map<String, AttributeValue> item) {
        try {
            return Stream.of(read(item));
        } catch (RuntimeException e) {
            LOG.error("alert {} cannot be read <- {}", text(item, "id"), Causes.of(e));
            return Stream.empty();
        }
    }

    static Map<String, AttributeValue> key(Alert alert, CallerKey key, String fingerprint) {
        Instant forgotten = alert.createdAt().plus(KEY_LIFE);
        return Map.of(
                "id",
                s(keyId(key)),
                "alertId",
                s(alert.id()),
                "fingerprint",
                s(fingerprint),
                EXPIRES,
                n(forgotten.getEpochSecond()));
    }

    static String keyId(CallerKey key) {
        return "key#" + key.text();
    }

    /** The month an alert is listed under. */
    static YearMonth month(Alert alert) {
        return YearMonth.from(alert.createdAt().atOffset(ZoneOffset.UTC));
    }
}

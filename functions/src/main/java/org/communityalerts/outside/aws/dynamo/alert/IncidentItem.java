package org.communityalerts.outside.aws.dynamo.alert;

import static org.communityalerts.outside.aws.dynamo.Items.moment;
import static org.communityalerts.outside.aws.dynamo.Items.n;
import static org.communityalerts.outside.aws.dynamo.Items.optionalText;
import static org.communityalerts.outside.aws.dynamo.Items.s;
import static org.communityalerts.outside.aws.dynamo.Items.text;
import static org.communityalerts.outside.aws.dynamo.Items.value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.InIncident;
import org.communityalerts.domain.alert.Incident;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.outside.aws.dynamo.Refusal;
import org.communityalerts.port.alert.Alerts;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** An incident as an item of the Alerts table, and the code of its page as one beside it. */
final class IncidentItem {
    /** What all incidents have for a month, so that one query lists them. */
    static final String ALL = "incidents";

    private static final String ID = "incident#";
    private static final String WITHDRAWAL = "withdrawal";

    private IncidentItem() {}

    static Map<String, AttributeValue> key(String id) {
        return Map.of("id", s(ID + id));
    }

    static Map<String, AttributeValue> codeKey(String code) {
        return Map.of("id", s("code#" + code));
    }

    /** What is written with an alert, so that it and its incident know of each other. */
    static List<TransactWriteItem> beside(Alert alert, String table) {
        InIncident in = alert.incident();
        if (in == null) {
            return List.of();
        }
        return in.step() == Step.FIRST
                ? List.of(
                        put(of(Incident.openedBy(alert)), table),
                        put(Map.of("id", s("code#" + in.code()), "incident", s(in.id())), table))
                : List.of(TransactWriteItem.builder()
                        .update(u -> u.tableName(table)
                                .key(key(in.id()))
                                .conditionExpression("attribute_exists(id) AND #state <> :withdrawn")
                                .updateExpression("SET alerts = list_append(alerts, :alert)")
                                .expressionAttributeNames(Map.of("#state", "state"))
                                .expressionAttributeValues(Map.of(
                                        ":alert", AttributeValue.fromL(List.of(s(alert.id()))),
                                        ":withdrawn", s(Incident.State.WITHDRAWN.name()))))
                        .build());
    }

    /** Why nothing was written: the last of all writes is the incident's code, or the incident that the alert goes on with. */
    static RuntimeException refused(Alert alert, int writes, TransactionCanceledException e) {
        if (alert.incident() == null || !new Refusal(e).failed(writes - 1, writes)) {
            return e;
        }
        return alert.is(Step.FIRST) ? new Alerts.CodeTaken() : new Alerts.IncidentWithdrawn();
    }

    private static TransactWriteItem put(Map<String, AttributeValue> item, String table) {
        return TransactWriteItem.builder()
                .put(p -> p.tableName(table).item(item).conditionExpression("attribute_not_exists(id)"))
                .build();
    }

    private static Map<String, AttributeValue> of(Incident incident) {
        var item = new HashMap<>(key(incident.id()));
        item.put("month", s(ALL));
        item.put("code", s(incident.code()));
        item.put(
                "alerts",
                AttributeValue.fromL(
                        incident.alerts().stream().map(AttributeValue::fromS).toList()));
        item.put("state", s(incident.state().name()));
        item.put("openedAt", n(incident.openedAt().toEpochMilli()));
        if (incident.kind() != null) {
            item.put("kind", s(incident.kind()));
        }
        return item;
    }

    static Incident read(Map<String, AttributeValue> item) {
        return new Incident(
                text(item, "id").substring(ID.length()),
                text(item, "code"),
                optionalText(item, "kind"),
                value(item, "alerts").l().stream().map(AttributeValue::s).toList(),
                Incident.State.valueOf(text(item, "state")),
                optionalText(item, "allClear"),
                moment(item, "openedAt"),
                item.containsKey(WITHDRAWAL) ? withdrawal(item.get(WITHDRAWAL).m()) : null);
    }

    static AttributeValue withdrawal(Stop withdrawal) {
        var map = new HashMap<String, AttributeValue>();
        map.put("by", s(withdrawal.by()));
        map.put("at", n(withdrawal.at().toEpochMilli()));
        if (withdrawal.reason() != null) {
            map.put("reason", s(withdrawal.reason()));
        }
        return AttributeValue.fromM(map);
    }

    private static Stop withdrawal(Map<String, AttributeValue> map) {
        return new Stop(text(map, "by"), optionalText(map, "reason"), moment(map, "at"));
    }
}

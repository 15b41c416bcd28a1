package org.communityalerts.simulation;

import java.lang.reflect.Proxy;
import org.communityalerts.domain.alert.AlertState;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.port.alert.Alerts;

/** Alerts that are started whatever became of them: read as they were before they were withdrawn, and moved unasked. */
record Restarted(MemoryAlerts records) {
    Alerts alerts() {
        return (Alerts) Proxy.newProxyInstance(
                Alerts.class.getClassLoader(),
                new Class<?>[] {Alerts.class},
                (proxy, method, given) -> switch (method.getName()) {
                    case "find" ->
                        records.find((String) given[0])
                                .map(found ->
                                        found.state() == AlertState.WITHDRAWN ? found.in(AlertState.SCHEDULED) : found);
                    case "move" -> {
                        String id = (String) given[0];
                        AlertState now = records.find(id).orElseThrow().state();
                        yield records.move(id, now, (AlertState) given[2]);
                    }
                    default -> method.invoke(records, given);
                });
    }
}

package org.communityalerts.app;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;
import java.util.LinkedHashMap;
import org.communityalerts.outside.aws.EmfMetrics;
import tools.jackson.databind.json.JsonMapper;

/**
 * A log line as JSON, with the ids of the request, the message and the alert it is about. A fault is named by its
 * class: its message may quote an address or a text.
 */
final class LogLines extends LayoutBase<ILoggingEvent> {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String doLayout(ILoggingEvent event) {
        if (event.getLoggerName().equals(EmfMetrics.LOGGER)) {
            return event.getFormattedMessage() + "\n";
        }
        var line = new LinkedHashMap<String, Object>();
        line.put("at", event.getInstant().toString());
        line.put("level", event.getLevel().toString());
        line.put("logger", event.getLoggerName());
        line.put("message", event.getFormattedMessage());
        line.putAll(event.getMDCPropertyMap());
        if (event.getThrowableProxy() != null) {
            line.put("fault", event.getThrowableProxy().getClassName());
        }
        return JSON.writeValueAsString(line) + "\n";
    }
}

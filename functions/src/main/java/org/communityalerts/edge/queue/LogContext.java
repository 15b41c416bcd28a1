package org.communityalerts.edge.queue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/** Puts the ids of what is being worked on beside every log line, and takes them away again. */
final class LogContext implements AutoCloseable {
    private static final Pattern ALERT_ID = Pattern.compile("\"alertId\"\\s*:\\s*\"([0-9a-f-]{36})\"");

    private LogContext() {}

    /** A queue message, and the alert its body is about. */
    static LogContext message(String messageId, String body) {
        MDC.put("messageId", messageId);
        Matcher alert = ALERT_ID.matcher(body);
        if (alert.find()) {
            MDC.put("alertId", alert.group(1));
        }
        return new LogContext();
    }

    @Override
    public void close() {
        MDC.remove("messageId");
        MDC.remove("alertId");
    }
}

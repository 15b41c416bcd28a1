package org.communityalerts.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LogLinesTest {
    private final LoggerContext context = new LoggerContext();

    @Test
    void a_line_carries_the_ids_and_names_a_fault_without_its_message() {
        var event = event("org.communityalerts.Room", "it failed", new IllegalStateException("+447700900001"));
        event.setMDCPropertyMap(Map.of("alertId", "a1", "requestId", "r1"));
        String line = new LogLines().doLayout(event);
        var json = JsonMapper.shared().readTree(line);
        assertThat(json.path("alertId").asString()).isEqualTo("a1");
        assertThat(json.path("requestId").asString()).isEqualTo("r1");
        assertThat(json.path("fault").asString()).isEqualTo("java.lang.IllegalStateException");
        assertThat(line).doesNotContain("+447700900001").endsWith("\n");
    }

    @Test
    void a_metric_is_written_as_it_is() {
        assertThat(new LogLines().doLayout(event("metrics", "{\"Sent\":1}", null)))
                .isEqualTo("{\"Sent\":1}\n");
    }

    private LoggingEvent event(String logger, String message, Throwable fault) {
        return new LoggingEvent("", context.getLogger(logger), Level.INFO, message, fault, null);
    }
}

package org.communityalerts.outside.aws;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.port.Metrics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EmfMetricsTest {
    private static final Logger LOG = (Logger) LoggerFactory.getLogger(EmfMetrics.LOGGER);

    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private final EmfMetrics metrics = new EmfMetrics(InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z")));

    @BeforeEach
    void listen() {
        written.start();
        LOG.setLevel(ch.qos.logback.classic.Level.INFO);
        LOG.addAppender(written);
    }

    @AfterEach
    void stopListening() {
        LOG.detachAppender(written);
    }

    @Test
    void what_is_counted_in_an_invocation_is_one_line_a_channel() {
        metrics.add(Channel.SMS, Metrics.Name.SENT, 1);
        metrics.add(Channel.SMS, Metrics.Name.SENT, 1);
        metrics.add(Channel.SMS, Metrics.Name.UNITS, 3);
        metrics.flush();
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.path("Sent").asDouble()).isEqualTo(2);
            assertThat(line.path("Units").asDouble()).isEqualTo(3);
            assertThat(line.path("Channel").asString()).isEqualTo("sms");
            JsonNode directive = line.path("_aws").path("CloudWatchMetrics").path(0);
            assertThat(directive.path("Namespace").asString()).isEqualTo("CommunityAlerts");
            assertThat(directive.path("Dimensions")).hasToString("[[],[\"Channel\"]]");
            assertThat(line.path("_aws").path("Timestamp").asLong()).isEqualTo(1_795_521_600_000L);
        });
    }

    @Test
    void what_was_written_is_not_written_again() {
        metrics.add(null, Metrics.Name.OPEN_ALERTS, 2);
        metrics.flush();
        metrics.flush();
        assertThat(lines()).singleElement().matches(line -> line.path("Channel").isMissingNode());
    }

    private List<JsonNode> lines() {
        return written.list.stream()
                .map(event -> JsonMapper.shared().readTree(event.getFormattedMessage()))
                .toList();
    }
}

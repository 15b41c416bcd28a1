package org.communityalerts.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.communityalerts.local.RunningPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScheduleTest {
    private final List<byte[]> sent = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"sweep-alerts", "refresh-site", "count-usage", "export-audit", "count-groups"})
    void it_sends_what_eventbridge_scheduler_does_as_the_sample_events_have_it(String event) throws IOException {
        fire(Map.of("ScheduleExpression", "rate(1 minute)"));

        JsonNode here = JsonMapper.shared().readTree(sent.getFirst());
        byte[] sample = Files.readAllBytes(RunningPlatform.PROJECT.resolve("events/" + event + ".json"));
        assertThat(shape(here)).isEqualTo(shape(JsonMapper.shared().readTree(sample)));
        assertThat(here.path("detail").isString()).isTrue();
    }

    @Test
    void an_input_of_its_own_is_sent_as_it_is() {
        fire(Map.of("ScheduleExpression", "rate(7 days)", "Input", "{\"keepAlive\":true}"));

        assertThat(new String(sent.getFirst())).isEqualTo("{\"keepAlive\":true}");
    }

    private void fire(Map<String, Object> properties) {
        new Schedule("SweepAlerts", "EveryMinute", properties, event -> {
                    sent.add(event);
                    return new byte[0];
                })
                .fire();
    }

    /** Each field's type, and the values that are the same every time. */
    private static Map<String, String> shape(JsonNode event) {
        var shape = new TreeMap<String, String>();
        event.properties()
                .forEach(field ->
                        shape.put(field.getKey(), field.getValue().getNodeType().toString()));
        List.of("version", "detail-type", "source", "detail")
                .forEach(same -> shape.put(same, event.path(same).toString()));
        return shape;
    }
}

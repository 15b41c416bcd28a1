package org.communityalerts.outside.aws;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.port.Metrics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Figures as log lines in CloudWatch's embedded metric format, which makes metrics of them: no request of its own, and
 * one line a channel and invocation, however many were counted.
 */
public final class EmfMetrics implements Metrics {
    /** What goes to this logger is written as it is. */
    public static final String LOGGER = "metrics";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NAMESPACE = "CommunityAlerts";
    private static final List<List<String>> AS_A_WHOLE = List.of(List.of());
    private static final List<List<String>> BY_CHANNEL_TOO = List.of(List.of(), List.of("Channel"));

    private final InstantSource clock;
    private final Consumer<String> lines;
    private final Map<Channel, Map<Name, Double>> counted = new HashMap<>();

    public EmfMetrics(InstantSource clock) {
        this(clock, LOG::info);
    }

    /** @param lines where they are written instead of to the log */
    public EmfMetrics(InstantSource clock, Consumer<String> lines) {
        this.clock = clock;
        this.lines = lines;
    }

    @Override
    public synchronized void add(@Nullable Channel channel, Name name, double amount) {
        counted.computeIfAbsent(channel, c -> new EnumMap<>(Name.class)).merge(name, amount, Double::sum);
    }

    /** Writes what was counted since the last time. */
    public synchronized void flush() {
        counted.forEach((channel, figures) -> lines.accept(line(channel, figures)));
        counted.clear();
    }

    private String line(@Nullable Channel channel, Map<Name, Double> figures) {
        var line = new LinkedHashMap<String, Object>();
        var names = new ArrayList<Map<String, String>>();
        figures.keySet().forEach(name -> names.add(Map.of("Name", name.word(), "Unit", name.unit())));
        var metrics = Map.of(
                "Namespace", NAMESPACE,
                "Dimensions", channel == null ? AS_A_WHOLE : BY_CHANNEL_TOO,
                "Metrics", names);
        line.put("_aws", Map.of("Timestamp", clock.millis(), "CloudWatchMetrics", List.of(metrics)));
        if (channel != null) {
            line.put("Channel", channel.name().toLowerCase(Locale.ROOT));
        }
        figures.forEach((name, amount) -> line.put(name.word(), amount));
        return JSON.writeValueAsString(line);
    }
}

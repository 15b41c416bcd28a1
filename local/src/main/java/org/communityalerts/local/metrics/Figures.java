package org.communityalerts.local.metrics;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What CloudWatch would make of the functions' metric lines, in the text format Prometheus reads. */
public final class Figures {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** What is told anew each time; all else is added up. */
    private static final Set<String> GAUGES = Set.of("OpenAlerts", "ApprovalWaitingMinutes");

    private final Map<String, Double> figures = new TreeMap<>();

    /** Takes one line in CloudWatch's embedded metric format. */
    synchronized void take(String line) {
        JsonNode figure = JSON.readTree(line);
        String channel = figure.path("Channel").asString("");
        for (JsonNode metric :
                figure.path("_aws").path("CloudWatchMetrics").path(0).path("Metrics")) {
            String name = metric.path("Name").asString();
            double value = figure.path(name).asDouble();
            figures.merge(series(name, channel), value, GAUGES.contains(name) ? (old, now) -> now : Double::sum);
        }
    }

    /** Everything so far, a line a figure. */
    public synchronized String text() {
        var text = new StringBuilder();
        figures.forEach(
                (series, value) -> text.append(series).append(' ').append(value).append('\n'));
        return text.toString();
    }

    private static String series(String name, String channel) {
        String words = name.replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        String ending = GAUGES.contains(name) ? "" : "_total";
        String labels = channel.isEmpty() ? "" : "{channel=\"" + channel + "\"}";
        return "community_alerts_" + words + ending + labels;
    }
}

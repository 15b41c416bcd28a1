package org.communityalerts.local.cost;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.communityalerts.local.metrics.Counts;

/** What the platform had counted at a moment, or between two. */
record Reading(Map<Series, Double> counts) {
    private static final Pattern LINE = Pattern.compile("community_alerts_(\\w+)\\{(.*)} ([0-9.]+)");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    /** One series: what is counted, and its labels. */
    record Series(String name, Map<String, String> labels) {
        String label(String name) {
            return labels.getOrDefault(name, "");
        }
    }

    static Reading now() {
        var counts = new HashMap<Series, Double>();
        Counts.text()
                .lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .forEach(line ->
                        counts.put(new Series(line.group(1), labels(line.group(2))), Double.valueOf(line.group(3))));
        return new Reading(counts);
    }

    Reading since(Reading before) {
        return new Reading(counts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue() - before.counts.getOrDefault(entry.getKey(), 0.0))));
    }

    double sum(String name, Predicate<Series> which) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(name) && which.test(entry.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private static Map<String, String> labels(String text) {
        var labels = new TreeMap<String, String>();
        LABEL.matcher(text).results().forEach(label -> labels.put(label.group(1), label.group(2)));
        return labels;
    }
}

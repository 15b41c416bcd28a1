package org.communityalerts.bench.coldstart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.communityalerts.local.Platform;

/** The calls that a new alert takes from an officer's sign-in to its first text, in processes of their own just restored. */
public final class AlertsWay {
    private static final String SAMPLE_ALERT = "01a20f39-fab8-7316-adb2-806a5d542d23";
    private static final int WARM = 5;
    private static final Duration PAUSE = Duration.ofMillis(150);

    /** Which functions are called on the way, each with which sample events. */
    private static final Map<String, List<String>> CALLS = calls();

    private final Functions functions;
    private final Path events;
    private int made;

    /** What the calls took together: each process's first ones, and the median of its later ones. */
    public record Times(Answered cold, Answered warm) {
        Times and(Times other) {
            return new Times(cold.and(other.cold), warm.and(other.warm));
        }
    }

    public AlertsWay(Platform platform, Path project) throws IOException {
        functions = new Functions(platform, project);
        events = project.resolve("events");
    }

    /**
     * Goes the way once cold and then warm, each time for an alert of its own to a place of its own.
     *
     * @param group whom the alerts are for
     */
    public Times go(FreshAlerts alerts, String group) throws IOException, InterruptedException {
        var sum = new Times(Answered.NOTHING, Answered.NOTHING);
        for (var call : CALLS.entrySet()) {
            Times times = times(call.getKey(), events(call.getValue(), alerts, group));
            System.out.printf(
                    "%s: %.0f ms cold, %.0f ms warm; of processors %.0f and %.0f ms%n",
                    call.getKey(),
                    times.cold.clock(),
                    times.warm.clock(),
                    times.cold.processor(),
                    times.warm.processor());
            sum = sum.and(times);
        }
        return sum;
    }

    /** What each round sends to one function: the samples as if they came for the first time, so that each call does all its work. */
    private List<byte[]> events(List<String> names, FreshAlerts alerts, String group) throws IOException {
        var all = new ArrayList<byte[]>();
        for (int round = 0; round <= WARM; round++) {
            made++;
            for (String name : names) {
                String alert = name.equals("plan-alert") ? alerts.accepted() : alerts.planned();
                String event = Files.readString(events.resolve(name + ".json"));
                all.add(fresh(event, alert, group).getBytes(StandardCharsets.UTF_8));
            }
        }
        return all;
    }

    private Times times(String function, List<byte[]> all) throws IOException, InterruptedException {
        List<Answered> took = functions.restored(function, all, PAUSE);
        int calls = took.size() / (WARM + 1);
        var sum = new Times(Answered.NOTHING, Answered.NOTHING);
        for (int i = 0; i < calls; i++) {
            var later = new ArrayList<Answered>();
            for (int at = i + calls; at < took.size(); at += calls) {
                later.add(took.get(at));
            }
            sum = sum.and(new Times(took.get(i), median(later)));
        }
        return sum;
    }

    private static Answered median(List<Answered> all) {
        return new Answered(median(all, Answered::clock), median(all, Answered::processor));
    }

    private static double median(List<Answered> all, ToDoubleFunction<Answered> figure) {
        return all.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(all.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    /** In a round the same place, which is counted for the estimate and not again for the alert. */
    private String fresh(String event, String alertId, String group) {
        return event.replace(SAMPLE_ALERT, alertId)
                .replace("event-1", UUID.randomUUID().toString())
                .replace("farm-watch", group)
                .replace("\\\"radiusMetres\\\": 5000", "\\\"radiusMetres\\\": " + (5000 + made))
                .replace("gcngy0000000", "0")
                .replace("gcngzzzzzzzz$", "~")
                .replace("\\\"number\\\": 0", "\\\"number\\\": " + made)
                .replace("0##0", made + "##0")
                .replace("+447700900001", "+447700%06d".formatted(made));
    }

    private static Map<String, List<String>> calls() {
        var calls = new LinkedHashMap<String, List<String>>();
        calls.put("ServeAlerts", List.of("read-alerts", "find-places", "estimate-audience", "accept-alert"));
        calls.put("PlanAlert", List.of("plan-alert"));
        calls.put("FanOut", List.of("fan-out"));
        calls.put("SendSms", List.of("send-sms"));
        return calls;
    }
}

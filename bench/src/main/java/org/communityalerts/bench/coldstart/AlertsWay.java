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
import java.util.function.UnaryOperator;
import org.communityalerts.local.Platform;

/** The calls that a new alert takes from an officer's sign-in to its first text, in processes of their own just restored. */
public final class AlertsWay {
    private static final String SAMPLE_ALERT = "01a20f39-fab8-7316-adb2-806a5d542d23";
    private static final int WARM = 5;
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Which functions are called on the way, each with which sample events. */
    private static final Map<String, List<String>> CALLS = calls();

    private final Map<String, Subject> subjects = new LinkedHashMap<>();
    private final Path events;
    private final Trial trial;
    private int made;

    /** What the calls took together: each process's first ones, and the median of its later ones. */
    public record Times(Answered cold, Answered warm) {
        Times and(Times other) {
            return new Times(cold.and(other.cold), warm.and(other.warm));
        }
    }

    public AlertsWay(Platform platform, Path project) throws IOException {
        Path work = Files.createTempDirectory("way");
        var pack = Package.unpack(project, work.resolve("task"));
        trial = new Trial(work);
        events = project.resolve("events");
        Subject.all(platform.functions(), events, pack).forEach(subject -> subjects.put(subject.name(), subject));
    }

    /**
     * Goes the way once cold and then warm.
     *
     * @param alertId an alert that is under way
     * @param group whom it is for
     */
    public Times go(String alertId, String group) throws IOException, InterruptedException {
        var sum = new Times(Answered.NOTHING, Answered.NOTHING);
        for (var call : CALLS.entrySet()) {
            Times times = times(call.getKey(), call.getValue(), event -> fresh(event, alertId, group));
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

    private Times times(String function, List<String> names, UnaryOperator<String> fresh)
            throws IOException, InterruptedException {
        var all = new ArrayList<byte[]>();
        for (int round = 0; round <= WARM; round++) {
            for (String name : names) {
                String event = Files.readString(events.resolve(name + ".json"));
                all.add(fresh.apply(event).getBytes(StandardCharsets.UTF_8));
            }
        }
        List<Answered> took = trial.restored(subjects.get(function), all, PAUSE);
        var sum = new Times(Answered.NOTHING, Answered.NOTHING);
        for (int i = 0; i < names.size(); i++) {
            var later = new ArrayList<Answered>();
            for (int at = i + names.size(); at < took.size(); at += names.size()) {
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

    /** The sample as if it came for the first time, so that each call does all its work. */
    private String fresh(String event, String alertId, String group) {
        made++;
        return event.replace(SAMPLE_ALERT, alertId)
                .replace("event-1", UUID.randomUUID().toString())
                .replace("farm-watch", group)
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

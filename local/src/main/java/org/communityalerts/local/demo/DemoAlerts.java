package org.communityalerts.local.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.communityalerts.domain.Here;
import org.communityalerts.local.Asking;
import org.communityalerts.local.lambda.FunctionClock;
import tools.jackson.databind.JsonNode;

/**
 * Some days' work, issued, stopped, rejected, returned, withdrawn and answered through the API by the demo force's people,
 * and a draft of one of them, so that a newcomer's first look at each page has something in it. For the earlier days the
 * functions' clock is set back: whatever they write down is of that day.
 */
public final class DemoAlerts implements AutoCloseable {
    private static final int TRIES = 600;
    private static final long PAUSE_MILLIS = 200;

    private final Asking officer;
    private final Asking supervisor;
    private final FunctionClock clock;
    private boolean fresh;

    public DemoAlerts(String url, FunctionClock clock) {
        this.officer = new Asking(url);
        this.supervisor = new Asking(url, "supervisor");
        this.clock = clock;
    }

    /** What was done on the days before, unless there are alerts already; whether it did. Nobody else acts meanwhile. */
    public boolean earlierDays() throws IOException, InterruptedException {
        fresh = officer.get("/api/alerts").path("alerts").isEmpty();
        if (!fresh) {
            return false;
        }
        try {
            cameBack();
            missing();
            roadClosed();
        } finally {
            clock.present();
        }
        return true;
    }

    /** What is going on today, where the earlier days were made; whether it did. */
    public boolean today() throws IOException, InterruptedException {
        if (!fresh) {
            return false;
        }
        officer.post("/api/templates", Map.of("name", "Animals on the road", "alert", DemoWords.HORSE));
        String horse = send(DemoWords.HORSE);
        finished(horse);
        replies(horse, DemoWords.REPLIES);
        send(DemoWords.with(DemoWords.MEETING, Map.of("sendAt", tomorrowEvening())));
        send(DemoWords.GAS);
        send(DemoWords.EXERCISE);
        officer.post("/local/drafts", Map.of("person", "officer", "draft", DemoWords.DRAFT));
        return true;
    }

    /** Nobody decided on one, and of the others none went as it was. */
    private void cameBack() throws IOException, InterruptedException {
        at(4, 14, 35);
        send(DemoWords.UNDECIDED);
        at(3, 9, 20);
        String march = send(DemoWords.MARCH);
        String shed = send(DemoWords.SHEDS);
        at(3, 9, 45);
        supervisor.post("/api/alerts/" + march + "/return", Map.of("reason", "Say until when the bridge is shut"));
        supervisor.post("/api/alerts/" + shed + "/reject", Map.of("reason", "Say which villages it is about"));
    }

    /** From the first text to the thank-you. */
    private void missing() throws IOException, InterruptedException {
        at(2, 15, 5);
        String boy = send(DemoWords.MISSING);
        finished(boy);
        at(2, 15, 12);
        replies(boy, DemoWords.SIGHTINGS);
        at(2, 15, 20);
        for (JsonNode one : heard(DemoWords.SIGHTINGS.size())) {
            String path = "/api/conversations/" + one.path("id").asString();
            officer.post(path + "/answer", Map.of("text", "Thank you. An officer is on the way there."));
            officer.post(path + "/close", Map.of("kind", "sighting"));
        }
        at(2, 16, 40);
        finished(send(DemoWords.with(DemoWords.HOME, Map.of("incident", incident(boy), "incidentStep", "allClear"))));
    }

    private void roadClosed() throws IOException, InterruptedException {
        at(1, 17, 15);
        String road = send(DemoWords.ROAD);
        officer.post("/api/alerts/" + road + "/stop", Map.of("reason", "The road is open again"));
        String mistake = send(DemoWords.MISTAKE);
        at(1, 17, 30);
        officer.post("/api/alerts/" + mistake + "/withdraw", Map.of());
    }

    /** From now on it is so many days ago, at that time. Nothing is on its way then: what is would seem to have taken hours. */
    private void at(int daysAgo, int hour, int minute) {
        clock.goOnFrom(LocalDate.now(Here.ZONE)
                .minusDays(daysAgo)
                .atTime(LocalTime.of(hour, minute))
                .atZone(Here.ZONE)
                .toInstant());
    }

    private static String tomorrowEvening() {
        return LocalDate.now(Here.ZONE)
                .plusDays(1)
                .atTime(18, 0)
                .atZone(Here.ZONE)
                .toInstant()
                .toString();
    }

    private String send(Map<String, Object> alert) throws IOException, InterruptedException {
        return officer.post("/api/alerts", alert).path("id").asString();
    }

    private String incident(String id) throws IOException, InterruptedException {
        return officer.get("/api/alerts/" + id).path("incident").asString();
    }

    private void finished(String id) throws IOException, InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            if (officer.get("/api/alerts/" + id).path("status").asString().equals("finished")) {
                return;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new IllegalStateException("an alert did not finish");
    }

    /** The conversations, once there are so many. */
    private JsonNode heard(int count) throws IOException, InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            JsonNode all = officer.get("/api/conversations").path("conversations");
            if (all.size() >= count) {
                return all;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new IllegalStateException("not all replies were heard");
    }

    /** As many of those who were texted answer as there are answers. */
    private void replies(String alert, List<String> said) throws IOException, InterruptedException {
        List<String> numbers = officer.get("/local/outbox?channel=sms")
                .valueStream()
                .filter(sent -> sent.path("alertId").asString("").equals(alert))
                .map(sent -> sent.path("to").asString())
                .distinct()
                .toList();
        for (int i = 0; i < Math.min(numbers.size(), said.size()); i++) {
            officer.post("/local/phones/" + numbers.get(i) + "/reply", Map.of("body", said.get(i)));
        }
    }

    @Override
    public void close() {
        officer.close();
        supervisor.close();
    }
}

package org.communityalerts.local.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.communityalerts.domain.Here;
import org.communityalerts.local.Asking;

/**
 * A shift's work, issued, stopped, rejected, returned, withdrawn and answered through the API by the demo force's people,
 * and a draft of one of them, so that a newcomer's first look at each page has something in it.
 */
public final class DemoAlerts implements AutoCloseable {
    private static final int TRIES = 150;
    private static final long PAUSE_MILLIS = 200;

    private final Asking officer;
    private final Asking supervisor;

    public DemoAlerts(String url) {
        this.officer = new Asking(url);
        this.supervisor = new Asking(url, "supervisor");
    }

    /** Issues them, unless there are alerts already; whether it did. */
    public boolean issue() throws IOException, InterruptedException {
        if (!officer.get("/api/alerts").path("alerts").isEmpty()) {
            return false;
        }
        template();
        String horse = send(DemoWords.HORSE);
        finished(horse);
        replies(horse);
        send(DemoWords.with(DemoWords.CAUGHT, Map.of("incident", incident(horse), "incidentStep", "allClear")));
        String road = send(DemoWords.ROAD);
        officer.post("/api/alerts/" + road + "/stop", Map.of("reason", "The road is open again"));
        String shed = send(DemoWords.SHEDS);
        supervisor.post("/api/alerts/" + shed + "/reject", Map.of("reason", "Say which villages it is about"));
        String march = send(DemoWords.MARCH);
        supervisor.post("/api/alerts/" + march + "/return", Map.of("reason", "Say until when the bridge is shut"));
        officer.post("/api/alerts/" + send(DemoWords.MISTAKE) + "/withdraw", Map.of());
        send(DemoWords.with(DemoWords.MEETING, Map.of("sendAt", tomorrowEvening())));
        send(DemoWords.GAS);
        send(DemoWords.EXERCISE);
        officer.post("/local/drafts", Map.of("person", "officer", "draft", DemoWords.DRAFT));
        return true;
    }

    private static String tomorrowEvening() {
        return LocalDate.now(Here.ZONE)
                .plusDays(1)
                .atTime(18, 0)
                .atZone(Here.ZONE)
                .toInstant()
                .toString();
    }

    private void template() throws IOException, InterruptedException {
        officer.post("/api/templates", Map.of("name", "Animals on the road", "alert", DemoWords.HORSE));
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
        throw new IllegalStateException("the first did not finish");
    }

    /** As many of those who were texted answer as there are answers. */
    private void replies(String alert) throws IOException, InterruptedException {
        List<String> numbers = officer.get("/local/outbox?channel=sms")
                .valueStream()
                .filter(sent -> sent.path("alertId").asString("").equals(alert))
                .map(sent -> sent.path("to").asString())
                .distinct()
                .toList();
        for (int i = 0; i < Math.min(numbers.size(), DemoWords.REPLIES.size()); i++) {
            officer.post("/local/phones/" + numbers.get(i) + "/reply", Map.of("body", DemoWords.REPLIES.get(i)));
        }
    }

    @Override
    public void close() {
        officer.close();
        supervisor.close();
    }
}

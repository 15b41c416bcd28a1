package org.communityalerts.bench.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.Group;
import org.communityalerts.local.Ledger;
import org.communityalerts.local.Platform;
import org.communityalerts.local.PlatformConfig;
import org.communityalerts.local.twilio.Faults;
import org.communityalerts.outside.aws.dynamo.resident.DynamoGroups;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The whole platform with as many residents as a benchmark wants, called as other systems call it. */
public final class Town implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** An answer takes as long as Twilio's usually does. */
    public static final int CALL_MILLIS = 150;
    /** Whoever calls an API tries again what it failed to do. */
    private static final int RETRIES = 3;

    public static final String HORSE = "There is a horse on the loose near Portishead.";

    public final Platform platform;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String officer;
    private final String supervisor;
    private final String administrator;

    public Town() throws Exception {
        platform = Platform.start(new PlatformConfig(Path.of("").toAbsolutePath(), 0, null), step -> {});
        officer = token("officer");
        supervisor = token("supervisor");
        administrator = token("administrator");
    }

    /** Puts people in a new group, and in no other. */
    public void settle(String group, List<AudienceEntry> people) {
        new DynamoGroups(platform.dynamo(), "GroupsTable").create(Group.open(group, "Made by a benchmark"));
        Residents.settle(platform.dynamo(), group, people);
    }

    /** What a sender may send a second; all else stays as it is, for what loosens a rule needs two administrators. */
    public void rate(int aSecond) throws IOException, InterruptedException {
        ObjectNode settings =
                (ObjectNode) send(request("/api/settings", administrator).GET());
        settings.remove("proposed");
        settings.putObject("senderRates")
                .put("sms", aSecond)
                .put("voice", 1000)
                .put("email", 1000)
                .put("push", 1000);
        send(request("/api/settings", administrator).PUT(BodyPublishers.ofString(settings.toString())));
    }

    /** How Twilio's simulator behaves from now on. */
    public void twilio(Faults faults) throws IOException, InterruptedException {
        send(asOfficer("/local/twilio").POST(BodyPublishers.ofString(JSON.writeValueAsString(faults))));
    }

    /** Has an alert accepted as it is asked for, and approved where it needs that; its id. */
    public String accept(AlertRequest alert) throws IOException, InterruptedException {
        JsonNode accepted = send(asOfficer("/api/alerts")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(alert.fields()))));
        String id = accepted.path("id").asString();
        if (accepted.path("status").asString().equals("waiting")) {
            send(request("/api/alerts/" + id + "/approve", supervisor).POST(BodyPublishers.ofString("{}")));
        }
        return id;
    }

    public void stop(String alertId) throws IOException, InterruptedException {
        send(asOfficer("/api/alerts/" + alertId + "/stop").POST(BodyPublishers.ofString("{}")));
    }

    /** A resident texts back. */
    public void reply(String number, String text) throws IOException, InterruptedException {
        send(asOfficer("/local/phones/" + number + "/reply")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("body", text)))));
    }

    /** The officer's browser is pushed to when a reply needs a person. */
    public void watchReplies() throws IOException, InterruptedException {
        JsonNode browser = send(asOfficer("/local/push/browsers").POST(BodyPublishers.ofString("{}")));
        send(asOfficer("/api/me/push").POST(BodyPublishers.ofString(browser.toString())));
        send(asOfficer("/api/me/watch").PUT(BodyPublishers.ofString("{\"wants\":[\"reply\"]}")));
    }

    /** What browsers were pushed, in order. */
    public JsonNode pushes() throws IOException, InterruptedException {
        return send(asOfficer("/local/pushes").GET());
    }

    /** How many replies are on record, of whichever kind. */
    public int replies() throws IOException, InterruptedException {
        int count = 0;
        String token = "";
        do {
            JsonNode page = send(asOfficer("/api/replies" + token).GET());
            count += page.path("replies").size();
            token = page.has("nextToken")
                    ? "?nextToken=" + URLEncoder.encode(page.path("nextToken").asString(), UTF_8)
                    : "";
        } while (!token.isEmpty());
        return count;
    }

    public JsonNode alert(String alertId) throws IOException, InterruptedException {
        return send(asOfficer("/api/alerts/" + alertId).GET());
    }

    /** What providers accepted of an alert, in order. */
    public List<Ledger.Entry> sent(String alertId) {
        return platform.ledger().of(alertId);
    }

    /** Waits until so many of an alert's messages have been accepted by a provider; all there are. */
    public List<Ledger.Entry> await(String alertId, int count, Instant deadline)
            throws IOException, InterruptedException {
        List<Ledger.Entry> sent = sent(alertId);
        for (; sent.size() < count; sent = sent(alertId)) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(
                        "only %,d of %,d were sent in time: %s".formatted(sent.size(), count, alert(alertId)));
            }
            Thread.sleep(100);
        }
        return sent;
    }

    /** Waits until all of an alert is done. */
    public void finished(String alertId, Instant deadline) throws IOException, InterruptedException {
        while (!alert(alertId).path("status").asString().equals("finished")) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("it is not finished in time: " + alert(alertId));
            }
            Thread.sleep(200);
        }
    }

    /** Has a pack made about an alert, with who got it. */
    public void pack(String alertId) throws IOException, InterruptedException {
        var about = Map.of("about", Map.of("alert", alertId), "reason", "Measured.");
        JsonNode asked = send(
                request("/api/exports", administrator).POST(BodyPublishers.ofString(JSON.writeValueAsString(about))));
        String path = "/api/exports/" + asked.path("id").asString();
        String status = "running";
        while (status.equals("running")) {
            Thread.sleep(50);
            status = send(request(path, administrator).GET()).path("status").asString();
        }
        if (!status.equals("finished")) {
            throw new IllegalStateException("the pack about alert " + alertId + " " + status);
        }
    }

    private String token(String role) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(platform.url() + "/local/token"))
                .POST(BodyPublishers.ofString("{\"role\":\"" + role + "\"}"));
        return send(request).path("access_token").asString();
    }

    HttpRequest.Builder asOfficer(String path) {
        return request(path, officer);
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(platform.url() + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        for (int left = RETRIES; left > 0 && answer.statusCode() >= 500; left--) {
            answer = http.send(request.build(), BodyHandlers.ofString());
        }
        if (answer.statusCode() >= 300) {
            throw new IOException("HTTP " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }

    @Override
    public void close() throws IOException {
        platform.close();
    }
}

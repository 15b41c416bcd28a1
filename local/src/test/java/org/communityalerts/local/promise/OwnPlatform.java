package org.communityalerts.local.promise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.communityalerts.local.Api;
import org.communityalerts.local.PlatformProcess;
import org.communityalerts.local.RunningPlatform;
import org.communityalerts.local.aws.Ports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A platform in a process of its own, which can be killed and started again on what it kept. */
final class OwnPlatform implements AutoCloseable {
    private final Path folder;
    private final int port;
    private final Path log;
    private PlatformProcess process;
    private Api api;

    /** @param name of the file in target/ that keeps what the platform says */
    OwnPlatform(Path folder, String name) {
        this.folder = folder;
        this.log = Path.of("target", name + ".log");
        try {
            port = Ports.free();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.process().destroyForcibly()));
        start();
    }

    /** Starts it, and returns when it is ready. */
    void start() {
        try {
            process = new PlatformProcess(
                    RunningPlatform.PROJECT,
                    Map.of(
                            "PORT",
                            Integer.toString(port),
                            "DATA_DIR",
                            folder.resolve("kept").toString()));
            process.url();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        BufferedReader said = process.process().inputReader();
        Thread.ofVirtual().start(() -> said.lines().forEach(this::note));
        api = Api.as(url(), "officer");
    }

    /** What it says is kept for whoever has to find out why a test failed. */
    private void note(String line) {
        try {
            Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it as a power cut would. */
    void kill() {
        process.process().destroyForcibly().onExit().join();
    }

    Api api() {
        return api;
    }

    /** Has it send that many a second. */
    void hurry(int texts, int calls) {
        Api administrator = Api.as(url(), "administrator");
        var settings = (ObjectNode) administrator.get("/api/settings").body();
        settings.set(
                "senderRates",
                settings.objectNode()
                        .put("sms", texts)
                        .put("voice", calls)
                        .put("email", 100)
                        .put("push", 100));
        if (administrator.put("/api/settings", settings).status() != 200) {
            throw new IllegalStateException("the rates were not taken");
        }
    }

    /** Has the Twilio simulator behave so from now on. */
    void twilio(String faults) {
        if (api.post("/local/twilio", faults).status() != 204) {
            throw new IllegalStateException("the faults were not taken");
        }
    }

    /** Issues an alert; its id. */
    String issue(Map<String, ?> alert) {
        return api.post("/api/alerts", alert).body().path("id").asString();
    }

    JsonNode alert(String id) {
        return api.get("/api/alerts/" + id).body();
    }

    /** Whom the providers took a message of the alert for on that channel, once for each they took. */
    List<String> ledger(String channel, String alertId) {
        return api.get("/local/outbox?channel=" + channel)
                .body()
                .valueStream()
                .filter(entry -> alertId.equals(entry.path("alertId").asString("")))
                .map(entry -> entry.path("to").asString())
                .toList();
    }

    private String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.close();
    }
}

package org.communityalerts.local.cost;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.communityalerts.local.Asking;
import org.communityalerts.local.Platform;
import org.communityalerts.local.PlatformConfig;
import tools.jackson.databind.JsonNode;

/** Sends a small and a large alert by text, counts what each takes of AWS, and writes the figures of docs/costs.md anew. */
public final class CostRun {
    private static final String ALERT = """
            {"title": "Counted", "text": "What does it cost to tell everybody this?", "channels": ["sms"],
             "audience": {"area": {"circle": {"lat": 51.3, "lon": -2.75, "radiusMetres": %d}}}}""";
    private static final int NEAR = 15_000;
    private static final int FAR = 50_000;
    private static final Duration PATIENCE = Duration.ofMinutes(9);
    private static final String BEGIN = "<!-- make cost writes from here -->\n";
    private static final String END = "<!-- to here -->\n";

    private CostRun() {}

    public static void main(String[] arguments) throws Exception {
        Path project = Path.of("").toAbsolutePath();
        try (var platform = Platform.start(new PlatformConfig(project, 0, null), step -> {})) {
            var growth = new Growth(measure(platform.url(), NEAR), measure(platform.url(), FAR));
            growth.large().print(System.out);
            String figures = figures(growth);
            System.out.print(figures);
            write(project.resolve("docs/costs.md"), figures);
        }
        System.exit(0);
    }

    private static Measured measure(String url, int radius) throws IOException, InterruptedException {
        try (var ask = new Asking(url)) {
            Reading before = Reading.now();
            String id =
                    ask.post("/api/alerts", ALERT.formatted(radius)).path("id").asString();
            Instant end = Instant.now().plus(PATIENCE);
            JsonNode progress;
            do {
                Thread.sleep(Duration.ofSeconds(1));
                progress = ask.get("/api/alerts/" + id).path("progress");
            } while (!reported(progress) && Instant.now().isBefore(end));
            int recipients = progress.path("recipients").asInt();
            System.out.println(recipients + " recipients: " + progress.at("/channels/sms"));
            return new Measured(recipients, Reading.now().since(before));
        }
    }

    /** Whether everything was sent and everything reported. */
    private static boolean reported(JsonNode progress) {
        JsonNode texts = progress.at("/channels/sms");
        int open = texts.path("queued").asInt()
                + texts.path("sending").asInt()
                + texts.path("sent").asInt();
        return progress.path("recipients").asInt() > 0 && open == 0;
    }

    private static String figures(Growth growth) {
        var text = new StringBuilder(String.format(
                Locale.ROOT, """
                From two alerts by text, to %,d and to %,d recipients:

                | | AWS requests an alert | and for each 1,000 recipients | of these table writes | table reads | queue requests | invocations | GB-seconds |
                | --- | --- | --- | --- | --- | --- | --- | --- |
                """, growth.small().recipients(), growth.large().recipients()));
        for (Stage stage : Stage.values()) {
            text.append(growth.line(stage));
        }
        double each = growth.forEachThousand(Measured::price);
        text.append(String.format(
                Locale.ROOT,
                "%nGoals: fanning out takes at most 8 requests for each 1,000 recipients (here %.1f), sending at most 2"
                        + " writes for each recipient (here %.2f).%nAWS's part is £%.4f for each 1,000 recipients.%n%n",
                growth.forEachThousand(m -> m.requests(Stage.FAN_OUT)),
                growth.forEachThousand(m -> m.writes(Stage.SEND)) / 1000,
                each));
        return text.append(Forces.table(each / 1000)).toString();
    }

    private static void write(Path page, String figures) throws IOException {
        String text = Files.readString(page);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        String whole = text.substring(0, from) + figures + text.substring(text.indexOf(END));
        Files.write(page, whole.getBytes(StandardCharsets.UTF_8));
    }
}

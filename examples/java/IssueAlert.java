import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Issues an alert as an integrator, with nothing but the JDK, and watches it until it is over:
 * {@code java IssueAlert.java http://localhost:8080 ControlRoomClient local-secret}.
 */
public final class IssueAlert {
    private static final String ALERT = """
            {"title": "Road closed", "text": "The A370 is closed at Flax Bourton.", "training": true,
             "audience": {"area": {"circle": {"postcode": "BS48 1UL", "radiusMetres": 2000}}}}""";
    private static final int MOST_TRIES = 5;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String api;
    private final String token;

    private IssueAlert(String api, String client, String secret) throws IOException, InterruptedException {
        this.api = api;
        this.token = field("access_token", token(client, secret));
    }

    public static void main(String[] arguments) throws Exception {
        var system = new IssueAlert(arguments[0], arguments[1], arguments[2]);
        String id = field("id", system.issue(UUID.randomUUID().toString()));
        String status = "accepted";
        while (status.equals("accepted") || status.equals("sending") || status.equals("waiting")) {
            Thread.sleep(Duration.ofSeconds(2));
            status = field("status", system.read(id));
            System.out.println(id + " " + status);
        }
    }

    /** In AWS the address is the token_endpoint of the issuer's /.well-known/openid-configuration. */
    private String token(String client, String secret) throws IOException, InterruptedException {
        String both = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        String scope = URLEncoder.encode(
                "community-alerts/alerts:send community-alerts/alerts:read", StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(api + "/local/oidc/token"))
                .header("Authorization", "Basic " + both)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&scope=" + scope))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** Every try has the same key, so that however often it is sent there is one alert. */
    private String issue(String key) throws IOException, InterruptedException {
        var request = to("/api/alerts")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(ALERT))
                .build();
        for (int tries = 1; ; tries++) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 202) {
                return answer.body();
            }
            if (tries == MOST_TRIES || answer.statusCode() < 500 && answer.statusCode() != 429) {
                throw new IOException("not issued: " + answer.statusCode() + " " + answer.body());
            }
            long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(tries);
            Thread.sleep(Duration.ofSeconds(seconds));
        }
    }

    private String read(String id) throws IOException, InterruptedException {
        return http.send(to("/api/alerts/" + id).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(api + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
    }

    /** A text of a JSON object; a real program reads JSON with a library. */
    private static String field(String name, String json) throws IOException {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        if (!found.find()) {
            throw new IOException("no " + name + " in " + json);
        }
        return found.group(1);
    }
}

package org.communityalerts.local.setup;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.communityalerts.local.Command;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells Twilio where this system is reached: on the Messaging Service, and on the number calls come from. */
public final class TwilioSetup {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String api;
    private final String messaging;
    private final String account;
    private final String authorization;

    /**
     * Speaks for an account.
     *
     * @param api where Twilio's API is
     * @param messaging where its Messaging API is
     */
    public TwilioSetup(String api, String messaging, String account, String token) {
        this.api = api;
        this.messaging = messaging;
        this.account = account;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((account + ":" + token).getBytes(StandardCharsets.UTF_8));
    }

    public static void main(String[] arguments) throws Exception {
        Command.run(TwilioSetup::work);
    }

    private static void work() throws Exception {
        Map<String, String> environment = System.getenv();
        String publicUrl = wanted(environment, "PUBLIC_URL");
        var setup = new TwilioSetup(
                environment.getOrDefault("TWILIO_URL", "https://api.twilio.com"),
                environment.getOrDefault("TWILIO_MESSAGING_URL", "https://messaging.twilio.com"),
                wanted(environment, "TWILIO_ACCOUNT_SID"),
                wanted(environment, "TWILIO_AUTH_TOKEN"));
        for (String sender : senders(wanted(environment, "SMS_SENDER"), environment.get("VOICE_CALLER"))) {
            setup.sender(sender, publicUrl);
            System.out.println("Twilio now calls " + publicUrl + " for " + sender);
        }
    }

    private static String wanted(Map<String, String> environment, String name) throws IOException {
        String value = environment.get(name);
        if (value == null) {
            throw new IOException(name + " is missing from the environment");
        }
        return value;
    }

    private static Set<String> senders(String texts, @Nullable String calls) {
        var senders = new LinkedHashSet<>(List.of(texts));
        if (calls != null) {
            senders.add(calls);
        }
        return senders;
    }

    /** What is sent to a sender comes here; to a name nothing can be sent. */
    public void sender(String sender, String publicUrl) throws IOException, InterruptedException {
        if (sender.startsWith("MG")) {
            service(sender, publicUrl);
        } else if (sender.startsWith("+")) {
            number(sender, publicUrl);
        }
    }

    /** Texts to any number of a Messaging Service come here. */
    private void service(String sid, String publicUrl) throws IOException, InterruptedException {
        post(
                messaging + "/v1/Services/" + sid,
                Map.of(
                        "InboundRequestUrl", publicUrl + "/twilio/messages",
                        "InboundMethod", "POST",
                        "UseInboundWebhookOnNumber", "false"));
    }

    /** Texts and calls to a number come here. */
    private void number(String number, String publicUrl) throws IOException, InterruptedException {
        String numbers = api + "/2010-04-01/Accounts/" + account + "/IncomingPhoneNumbers";
        JsonNode found =
                send(request(numbers + ".json?PhoneNumber=" + encoded(number)).GET());
        String sid = found.path("incoming_phone_numbers").path(0).path("sid").asString(null);
        if (sid == null) {
            throw new IOException("the account has no such number");
        }
        post(
                numbers + "/" + sid + ".json",
                Map.of(
                        "SmsUrl",
                        publicUrl + "/twilio/messages",
                        "SmsMethod",
                        "POST",
                        "VoiceUrl",
                        publicUrl + "/twilio/calls/inbound",
                        "VoiceMethod",
                        "POST"));
    }

    private void post(String url, Map<String, String> form) throws IOException, InterruptedException {
        String body = new TreeMap<>(form)
                .entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        send(request(url)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).header("Authorization", authorization);
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException("Twilio refused: HTTP " + answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

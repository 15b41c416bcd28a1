package org.communityalerts.local.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.local.Waiting.patiently;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.communityalerts.craft.pack.PackCheck;
import org.communityalerts.craft.pack.PublicHalf;
import org.communityalerts.local.Api;
import org.communityalerts.local.Platform;
import org.communityalerts.local.RunningPlatform;
import org.communityalerts.outside.aws.kms.KmsSeal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.kms.KmsClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Packs by the API, made of real tables and buckets, signed by the key of its own, as whoever receives one checks it. */
class DisclosureTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern CODE = Pattern.compile("\\d{6}");

    private final Platform platform = RunningPlatform.get();
    private final Api officer = Api.asOfficer();
    private final Api supervisor = Api.as(platform.url(), "supervisor");
    private final Api administrator = Api.as(platform.url(), "administrator");

    @TempDir
    Path folder;

    @Test
    void an_alert_s_pack_has_people_for_administrators_alone_and_holds_what_was_signed() throws Exception {
        String id = sentTo(resident("Dis Ada"));

        try (var pack = new ZipFile(fetched(supervisor, Map.of("alert", id)).toFile())) {
            assertThat(text(pack, "words.csv")).contains("The bridge is shut.", "Mae'r bont ar gau: dŵr.");
            assertThat(text(pack, "history.csv")).contains("issued");
            assertThat(text(pack, "counts.csv")).contains("email,");
            assertThat(pack.getEntry("recipients.csv")).isNull();
        }
        try (var pack = new ZipFile(fetched(administrator, Map.of("alert", id)).toFile())) {
            assertThat(text(pack, "recipients.csv")).contains(",email,");
            assertThat(text(pack, "audit.csv")).contains("alert.issue", id);
        }
        JsonNode asked = patiently()
                .until(
                        () -> administrator.get("/api/audit?what=pack.fetch").body(),
                        audit -> audit.toString().contains(id));
        assertThat(asked.toString()).contains("\"alert\":\"" + id + "\"");
    }

    @Test
    void a_resident_s_pack_has_what_is_held_about_them_until_they_are_erased() throws Exception {
        String resident = resident("Dis Beth");
        shownToBeTheirs("dis.beth@example.org");
        String alert = sentTo(resident);

        try (var pack =
                new ZipFile(fetched(administrator, Map.of("resident", resident)).toFile())) {
            assertThat(text(pack, "record.csv")).contains("Dis Beth");
            assertThat(text(pack, "sent.csv")).contains(alert);
            assertThat(text(pack, "audit.csv")).contains("resident.add", "pack.add");
        }
        assertThat(supervisor
                        .post("/api/exports", asked(Map.of("resident", resident)))
                        .status())
                .isEqualTo(403);

        officer.delete("/api/subscribers/" + resident);
        assertThat(administrator
                        .post("/api/exports", asked(Map.of("resident", resident)))
                        .status())
                .isEqualTo(422);
    }

    /** A pack that is as it was signed. */
    private Path fetched(Api by, Map<String, String> about) throws IOException, InterruptedException {
        Api.Answer answer = by.post("/api/exports", asked(about));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(202);
        String export = "/api/exports/" + answer.body().path("id").asString();
        JsonNode done = patiently()
                .until(
                        () -> by.get(export).body(),
                        pack -> !pack.path("status").asString().equals("running"));
        assertThat(done.path("status").asString()).isEqualTo("finished");
        assertThat(done.has("downloadUrl")).isFalse();
        String url = by.get(export + "/file").body().path("downloadUrl").asString();
        Path pack = folder.resolve(about.toString().replaceAll("\\W", "") + ".zip");
        HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofFile(pack));
        try (var kms = KmsClient.create()) {
            assertThat(PackCheck.fault(pack, new PublicHalf(new KmsSeal(kms, "PackKey").published())))
                    .isEmpty();
        }
        return pack;
    }

    private static Map<String, Object> asked(Map<String, String> about) {
        return Map.of("about", about, "reason", "Somebody asked.");
    }

    private String resident(String name) {
        var record = Map.of(
                "name",
                name,
                "email",
                name.replace(' ', '.').toLowerCase(java.util.Locale.ROOT) + "@example.org",
                "postcode",
                "BS20 8QJ",
                "channels",
                java.util.List.of("email"));
        Api.Answer added = officer.post("/api/subscribers", record);
        assertThat(added.status()).as("%s", added.body()).isEqualTo(201);
        String location = added.whole().headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** By the code that goes there. */
    private void shownToBeTheirs(String address) throws Exception {
        String begun = posted("sessions", Map.of("address", address)).body();
        String mail = patiently()
                .until(() -> platform.ledger().entries("email", address), mails -> !mails.isEmpty())
                .getLast()
                .body();
        Matcher code = CODE.matcher(mail);
        assertThat(code.find()).isTrue();
        String proof = JsonMapper.shared().readTree(begun).path("id").asString();
        assertThat(posted("sessions/" + proof + "/confirm", Map.of("code", code.group()))
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> posted(String path, Map<String, String> body) throws Exception {
        var json = HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body));
        var request = HttpRequest.newBuilder(URI.create(platform.url() + "/api/public/" + path))
                .POST(json);
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** An alert that everybody around has, the resident among them. */
    private String sentTo(String resident) {
        var alert = Map.of(
                "title",
                "Bridge shut",
                "text",
                "The bridge is shut.",
                "welsh",
                Map.of("title", "Pont ar gau", "text", "Mae'r bont ar gau: dŵr."),
                "audience",
                Map.of("area", Map.of("circle", Map.of("postcode", "BS20 8QJ", "radiusMetres", 50))),
                "channels",
                java.util.List.of("email"),
                "severity",
                "severe");
        Api.Answer accepted = officer.post("/api/alerts", alert);
        assertThat(accepted.status()).as("%s", accepted.body()).isEqualTo(202);
        String id = accepted.body().path("id").asString();
        patiently()
                .until(
                        () -> officer.get("/api/alerts/" + id).body(),
                        row -> row.path("status").asString().equals("finished"));
        return id;
    }

    private static String text(ZipFile pack, String name) throws IOException {
        try (var in = pack.getInputStream(pack.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

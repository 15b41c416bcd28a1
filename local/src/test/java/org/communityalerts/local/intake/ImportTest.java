package org.communityalerts.local.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.local.Waiting.patiently;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.communityalerts.local.Api;
import org.communityalerts.local.RunningPlatform;
import org.communityalerts.outside.aws.s3.S3Files;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import tools.jackson.databind.JsonNode;

/** Residents' files in and out, over presigned addresses and real queues and tables. */
class ImportTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String CSV = """
            \uFEFFid,name,mobile,landline,email,postcode,groups,channels,language\r
            ,"Imp, Ada",,,imp.ada@example.org,BS20 8QJ,farm-watch,email,en\r
            ,Imp Ben,4.477E+11,,,BS20 8QJ,,,\r
            imp-3,Imp Cai,,,imp.cai@example.org,bs208qj,,,cy\r
            """;

    private final Api api = Api.as(RunningPlatform.get().url(), "administrator");

    @Test
    void a_file_is_uploaded_read_and_reported_line_by_line() throws Exception {
        JsonNode done = imported(CSV);

        assertThat(done.path("status").asString()).isEqualTo("finished");
        assertThat(done.path("imported").asInt()).isEqualTo(2);
        assertThat(done.path("rejected").asInt()).isEqualTo(1);
        assertThat(done.at("/rejections/0/line").asInt()).isEqualTo(3);
        assertThat(fetched(done.path("rejectionsUrl").asString())).contains("3,\"mobile was rounded");
        assertThat(api.get("/api/subscribers/imp-3").body().path("language").asString())
                .isEqualTo("cy");
        assertThat(api.get("/api/subscribers?q=imp.ada@example.org")
                        .body()
                        .at("/subscribers/0/name")
                        .asString())
                .isEqualTo("Imp, Ada");

        assertThat(imported(CSV).path("imported").asInt()).isEqualTo(2);
        assertThat(api.get("/api/subscribers?q=imp.ada@example.org").body().path("subscribers"))
                .hasSize(1);
    }

    @Test
    void somebody_on_record_is_changed_by_the_same_id_in_a_later_file() throws Exception {
        imported(CSV.replace("imp-3", "moved-3").replace("imp.", "moved."));

        JsonNode done = imported("""
                id,name,email,postcode,groups
                moved-3,Imp Cai,moved.cai@example.org,BS1 4TR,farm-watch
                """);

        assertThat(done.path("imported").asInt()).as(done.toString()).isEqualTo(1);
        JsonNode cai = api.get("/api/subscribers/moved-3").body();
        assertThat(cai.path("postcode").asString()).isEqualTo("BS1 4TR");
        assertThat(cai.path("groups").toString()).contains("farm-watch");
    }

    @Test
    void a_file_with_columns_of_other_names_is_tried_out_and_then_taken() throws Exception {
        String csv =
                "Forename,Surname,Email,Telephone,Post code,Scheme\nTry,Archer,try.archer@example.org,,BS20 8QJ,17\n"
                        + "Try,Barton,,4.477E+11,BS20 8QJ,17\n";
        var columns = Map.of(
                        "Forename",
                        "name",
                        "Surname",
                        "name",
                        "Email",
                        "email",
                        "Telephone",
                        "phone",
                        "Post code",
                        "postcode")
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(column -> Map.of("from", column.getKey(), "to", column.getValue()))
                .toList();
        String found = "/api/subscribers?q=try.archer@example.org";

        JsonNode tried = imported(csv, Map.of("columns", columns, "dryRun", true));
        assertThat(tried.path("dryRun").asBoolean()).as(tried.toString()).isTrue();
        assertThat(tried.path("added").asInt()).isEqualTo(1);
        assertThat(tried.at("/rejections/0/line").asInt()).isEqualTo(3);
        assertThat(api.get(found).body().path("subscribers")).isEmpty();

        JsonNode done = imported(csv, Map.of("columns", columns));
        assertThat(done.has("dryRun")).isFalse();
        assertThat(done.path("added").asInt()).isEqualTo(1);
        assertThat(api.get(found).body().at("/subscribers/0/name").asString()).isEqualTo("Try Archer");

        JsonNode again = imported(csv, Map.of("columns", columns, "dryRun", true));
        assertThat(again.path("imported").asInt()).isEqualTo(1);
        assertThat(again.path("added").asInt() + again.path("changed").asInt()).isZero();
    }

    @Test
    void an_import_without_a_file_is_not_started() {
        String id =
                api.post("/api/imports", Map.of("bytes", 10)).body().path("id").asString();

        assertThat(api.post("/api/imports/" + id + "/start", Map.of()).status()).isEqualTo(409);
        assertThat(api.get("/api/imports/" + id).body().path("status").asString())
                .isEqualTo("waiting");
    }

    @Test
    void everybody_is_exported_with_the_columns_of_an_import() throws Exception {
        Api.Answer asked = api.get("/api/exports/subscribers");
        assertThat(asked.status()).isEqualTo(202);
        JsonNode done = patiently()
                .until(
                        () -> api.get("/api/exports/" + asked.body().path("id").asString())
                                .body(),
                        export -> export.path("status").asString().equals("finished"));

        String csv = fetched(done.path("downloadUrl").asString());
        assertThat(csv).startsWith("\uFEFFid,name,mobile,landline,email,postcode,groups,channels,language");
        assertThat(csv.lines().count()).isGreaterThan(2000);
        assertThat(csv).contains("demo-0000").contains("07700 900000");
    }

    @Test
    void a_file_of_parts_is_there_when_it_is_whole_and_not_before() {
        try (var s3 = S3Client.create();
                var presigner = S3Presigner.create()) {
            var files = new S3Files(s3, presigner, "filesbucket");
            byte[] first = new byte[5 * 1024 * 1024];
            String upload = files.begin("exports/parts.csv");
            var parts = List.of(
                    files.part("exports/parts.csv", upload, 1, first),
                    files.part("exports/parts.csv", upload, 2, new byte[] {'e'}));
            assertThat(files.version("exports/parts.csv")).isEmpty();

            assertThat(files.finish("exports/parts.csv", upload, parts)).isTrue();

            assertThat(s3.headObject(h -> h.bucket("filesbucket").key("exports/parts.csv"))
                            .contentLength())
                    .isEqualTo(first.length + 1);
            assertThat(files.finish("exports/parts.csv", upload, parts))
                    .as("done before")
                    .isTrue();
        }
    }

    @Test
    void parts_that_were_written_over_make_no_file() {
        try (var s3 = S3Client.create();
                var presigner = S3Presigner.create()) {
            var files = new S3Files(s3, presigner, "filesbucket");
            String upload = files.begin("exports/mixed.csv");
            String first = files.part("exports/mixed.csv", upload, 1, new byte[] {'a'});
            files.part("exports/mixed.csv", upload, 1, new byte[] {'b'});

            assertThat(files.finish("exports/mixed.csv", upload, List.of(first)))
                    .isFalse();
            assertThat(files.version("exports/mixed.csv")).isEmpty();
        }
    }

    @Test
    void an_import_reads_the_file_it_was_started_with_and_no_other() throws Exception {
        JsonNode announced = announced(CSV);
        String id = announced.path("id").asString();
        put(announced, CSV);
        Path to = Files.createTempDirectory("import").resolve("file.csv");
        try (var s3 = S3Client.create();
                var presigner = S3Presigner.create()) {
            var files = new S3Files(s3, presigner, "filesbucket");
            String started = files.version("uploads/" + id + ".csv").orElseThrow();

            assertThat(put(announced, CSV.replace("Imp Cai", "Imp Eve"))).isEqualTo(200);

            assertThat(files.fetch("uploads/" + id + ".csv", started, to)).isFalse();
            assertThat(files.fetch("uploads/gone.csv", started, to)).isFalse();
            assertThat(to).doesNotExist();
        }
    }

    private JsonNode announced(String csv) {
        return api.post("/api/imports", Map.of("bytes", csv.getBytes(UTF_8).length))
                .body();
    }

    private static int put(JsonNode announced, String csv) throws Exception {
        var put = HttpRequest.newBuilder(URI.create(announced.path("uploadUrl").asString()))
                .header("Content-Type", "text/csv")
                .PUT(HttpRequest.BodyPublishers.ofString(csv))
                .build();
        return HTTP.send(put, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private JsonNode imported(String csv) throws Exception {
        return imported(csv, Map.of());
    }

    private JsonNode imported(String csv, Map<String, ?> how) throws Exception {
        JsonNode announced = announced(csv);
        assertThat(put(announced, csv)).isEqualTo(200);
        String path = "/api/imports/" + announced.path("id").asString();
        assertThat(api.post(path + "/start", how).status()).isEqualTo(202);
        return patiently()
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> api.get(path).body(),
                        state -> !state.path("status").asString().equals("running"));
    }

    private static String fetched(String url) throws Exception {
        var get = HttpRequest.newBuilder(URI.create(url)).build();
        return HTTP.send(get, HttpResponse.BodyHandlers.ofString()).body();
    }
}

package org.communityalerts.local.hear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.local.Waiting.patiently;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.communityalerts.local.Api;
import org.communityalerts.local.Platform;
import org.communityalerts.local.RunningPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Who says something on a page without an address leaves nothing behind that says who they are. */
class AnonymousTest {
    private static final Platform PLATFORM = RunningPlatform.get();
    private static final Api OFFICER = Api.asOfficer();
    private static final String NETWORK = "203.0.113.177";
    private static final String AGENT = "An agent like no other/7.3";
    private static final String CAMERA = "The only camera of its kind";
    private static final String FILE = "Nobody-else-names-it-so.jpg";

    private final String words = "I saw him " + UUID.randomUUID();
    private final Logger root = (Logger) LoggerFactory.getLogger("ROOT");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        root.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(lines);
    }

    @Test
    void neither_network_nor_agent_nor_code_nor_what_a_photo_tells_is_in_any_table_bucket_or_log() throws Exception {
        var alert = Map.of(
                "title",
                "Missing",
                "text",
                "A child is missing.",
                "severity",
                "severe",
                "channels",
                List.of("web"),
                "audience",
                Map.of("area", Map.of("circle", Map.of("postcode", "BS20 8QJ", "radiusMetres", 500))));
        String page = OFFICER.post("/api/alerts", alert).body().path("page").asString();

        var answer = PostedForm.post(
                "/api/public/incidents/" + page.substring(page.lastIndexOf('/') + 1) + "/answers",
                Map.of("words", words),
                new PostedForm.Chosen("photos", FILE, "image/jpeg", photo()),
                "X-Forwarded-For",
                NETWORK + ", 10.0.0.1",
                "User-Agent",
                AGENT);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String code = answer.body().replaceAll("(?s).*Your code: (\\w+)<.*", "$1");
        assertThat(code).hasSize(15);
        patiently().until(() -> said().stream().anyMatch(text -> text.contains(words)));
        LoggerFactory.getLogger(AnonymousTest.class).warn("this line is heard");

        List<String> all = said();
        all.addAll(files());
        lines.list.forEach(line -> all.add(line.getFormattedMessage() + line.getMDCPropertyMap()));
        assertThat(all).anyMatch(text -> text.contains("this line is heard"));
        for (String trace : List.of(NETWORK, AGENT, code, CAMERA, FILE)) {
            assertThat(all).noneMatch(text -> text.contains(trace));
        }
        shownOnTheDesk();
    }

    /** The photo came with the words, and is one. */
    private void shownOnTheDesk() throws Exception {
        var conversations = OFFICER.get("/api/conversations").body().path("conversations");
        String id = conversations
                .valueStream()
                .filter(one -> one.path("lastWords").asString("").equals(words))
                .map(one -> one.path("id").asString())
                .findFirst()
                .orElseThrow();
        String url = OFFICER.get("/api/conversations/" + id)
                .body()
                .at("/said/0/pictures/0")
                .asString();
        var picture = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray());
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.body())).getWidth())
                .isEqualTo(40);
    }

    /** A photo as a phone keeps it: with a note in its Exif. */
    private static byte[] photo() throws IOException {
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
        byte[] note = ("Exif\0\0" + CAMERA).getBytes(StandardCharsets.US_ASCII);
        var noted = new ByteArrayOutputStream();
        noted.write(jpeg.toByteArray(), 0, 2);
        noted.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (note.length + 2)});
        noted.writeBytes(note);
        noted.write(jpeg.toByteArray(), 2, jpeg.size() - 2);
        return noted.toByteArray();
    }

    /** Everything in every table. */
    private static List<String> said() {
        DynamoDbClient dynamo = PLATFORM.dynamo();
        var all = new ArrayList<String>();
        dynamo.listTablesPaginator()
                .tableNames()
                .forEach(table -> dynamo.scanPaginator(s -> s.tableName(table))
                        .items()
                        .forEach(item -> all.add(item.toString())));
        return all;
    }

    /** Everything in every bucket. */
    private static List<String> files() {
        var all = new ArrayList<String>();
        try (var s3 = S3Client.create()) {
            for (var bucket : s3.listBuckets().buckets()) {
                s3.listObjectsV2Paginator(l -> l.bucket(bucket.name()))
                        .contents()
                        .forEach(file -> all.add(file.key() + content(s3, bucket.name(), file.key())));
            }
        }
        return all;
    }

    /** Of a file that was deleted since it was listed, nothing. */
    private static String content(S3Client s3, String bucket, String key) {
        try {
            return s3.getObjectAsBytes(g -> g.bucket(bucket).key(key)).asString(StandardCharsets.ISO_8859_1);
        } catch (NoSuchKeyException e) {
            return "";
        }
    }
}

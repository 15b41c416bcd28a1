package org.communityalerts.reply.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.communityalerts.craft.picture.Shots;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.domain.alert.InIncident;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.domain.reply.Said;
import org.communityalerts.edge.HourlyLimit;
import org.communityalerts.edge.Http;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.memory.MemoryReplyFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Photos that somebody sends with what they saw, from a page without script. */
class PhotosOnThePageTest {
    private static final String CODE = "K7QF2";
    private static final String BOUNDARY = "----WebKitFormBoundary7MA4YWxkTrZu0gW";
    private static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;
    private static final byte[] JPEG = Shots.jpeg(40, 30);
    /** The harmless text that every virus scanner is made to find, in two halves so that none finds it here. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final MemoryAlerts alerts = new MemoryAlerts();
    private final MemoryQueue<Said> queue = new MemoryQueue<>();
    private final MemoryReplyFiles files = new MemoryReplyFiles();
    private final TakeAnswerFunction function = new TakeAnswerFunction(
            new Http(),
            new AnswerForm(PlacesFile.forceArea(), () -> "key", () -> Examples.NOW),
            new TakeAnswer(alerts.incidents, files, queue, () -> Examples.NOW),
            new AnswerPagesView("Example Police"),
            new HourlyLimit(9, () -> Examples.NOW));

    @BeforeEach
    void something_has_happened() {
        alerts.accept(Examples.urgent().about(new InIncident("incident", CODE, Step.FIRST)), null, null);
    }

    @Test
    void four_photos_come_with_the_words_and_nothing_of_their_files_but_what_is_seen() {
        byte[] byPhone = Shots.byPhone(JPEG, 1);
        APIGatewayV2HTTPResponse answer = post(byPhone, byPhone, byPhone, byPhone);

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(202);
        Said said = queue.drain().getFirst();
        assertThat(answer.getBody()).contains("Thank you / Diolch", "Your code: " + said.code());
        var reply = said.reply();
        assertThat(reply.text()).isEqualTo("A van – coch");
        assertThat(reply.circumstances().pictures())
                .containsExactly(reply.id() + "-0", reply.id() + "-1", reply.id() + "-2", reply.id() + "-3");
        String kept = new String(files.file(reply.id() + "-0"), StandardCharsets.ISO_8859_1);
        assertThat(kept).startsWith("\u00ff\u00d8").doesNotContain("Exif", "Demo Person", "IMG_2026");
    }

    @Test
    void a_form_without_a_chosen_photo_is_words_alone() {
        assertThat(post(new byte[0]).getStatusCode()).isEqualTo(202);
        assertThat(queue.drain().getFirst().reply().circumstances().pictures()).isEmpty();
    }

    @Test
    void a_fifth_photo_is_refused_by_name_and_nothing_is_kept() {
        refused(post(JPEG, JPEG, JPEG, JPEG, JPEG), "Photos: must be at most 4");
    }

    @Test
    void no_photo_is_opened_for_an_incident_that_is_not_there() {
        var answer = answer("ZZZZZ", body(List.of(EICAR.getBytes(StandardCharsets.US_ASCII))), TYPE);

        assertThat(answer.getStatusCode()).isEqualTo(404);
        assertThat(answer.getBody()).contains("There is no incident of that code");
    }

    @Test
    void eicar_is_refused_with_a_reason_and_by_its_number() {
        refused(
                post(JPEG, EICAR.getBytes(StandardCharsets.US_ASCII)),
                "Photo 2: The file is neither JPEG, PNG nor WebP");
        refused(post(Shots.join(JPEG, EICAR.getBytes(StandardCharsets.US_ASCII))), "something else behind its picture");
    }

    @Test
    void a_zip_bomb_is_refused_with_a_reason_alone_and_behind_a_picture() {
        refused(post(zipBomb()), "neither JPEG, PNG nor WebP");
        refused(post(Shots.join(JPEG, zipBomb())), "something else behind its picture");
    }

    @Test
    void a_png_of_a_few_bytes_that_would_take_gigabytes_is_refused_with_a_reason() {
        byte[] png = Shots.png(40, 30);
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        refused(post(png), "more than 25 megapixels");
    }

    @Test
    void an_svg_with_a_script_is_refused_with_a_reason_whatever_it_calls_itself() {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        refused(post(svg.getBytes(StandardCharsets.US_ASCII)), "neither JPEG, PNG nor WebP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"multipart/form-data", "multipart/form-data; boundary=other", "multipart/form-data; boundary="})
    void a_form_that_cannot_be_read_is_refused_on_a_page(String type) {
        refused(answer(body(List.of(JPEG)), type), "The form cannot be read.");
    }

    @Test
    void a_form_that_broke_off_is_refused_on_a_page() {
        byte[] whole = body(List.of(JPEG));
        refused(answer(Arrays.copyOf(whole, whole.length / 2), TYPE), "The form cannot be read.");
    }

    @Test
    void what_a_function_could_not_be_handed_is_too_large() {
        APIGatewayV2HTTPResponse answer = post(new byte[4_500_001]);
        assertThat(answer.getStatusCode()).isEqualTo(413);
        assertThat(answer.getBody())
                .contains("Not sent / Heb ei anfon", "up to four photos, 4 MB together", "hyd at bedwar llun")
                .doesNotContain("A body has");
    }

    private void refused(APIGatewayV2HTTPResponse answer, String why) {
        assertThat(answer.getStatusCode()).isIn(400, 422);
        assertThat(answer.getBody()).contains("Not sent / Heb ei anfon", why).doesNotContain("<script");
        assertThat(queue.drain()).isEmpty();
        assertThat(files.isEmpty()).isTrue();
    }

    private APIGatewayV2HTTPResponse post(byte[]... photos) {
        return answer(body(List.of(photos)), TYPE);
    }

    private APIGatewayV2HTTPResponse answer(byte[] body, String type) {
        return answer(CODE, body, type);
    }

    private APIGatewayV2HTTPResponse answer(String code, byte[] body, String type) {
        return function.apply(APIGatewayV2HTTPEvent.builder()
                .withRouteKey("POST /api/public/incidents/{code}/answers")
                .withPathParameters(Map.of("code", code))
                .withBody(Base64.getEncoder().encodeToString(body))
                .withIsBase64Encoded(true)
                .withHeaders(Map.of("content-type", type))
                .withRequestContext(APIGatewayV2HTTPEvent.RequestContext.builder()
                        .withHttp(APIGatewayV2HTTPEvent.RequestContext.Http.builder()
                                .withSourceIp("192.0.2.1")
                                .build())
                        .build())
                .build());
    }

    /** As a browser writes it. */
    private static byte[] body(List<byte[]> photos) {
        var parts = new ArrayList<byte[]>();
        parts.add(field("words", "A van – coch"));
        parts.add(field("name", ""));
        for (byte[] photo : photos) {
            parts.add(head("name=\"photos\"; filename=\"IMG_2026.jpg\"\r\nContent-Type: image/jpeg"));
            parts.add(photo);
            parts.add("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        parts.add(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return Shots.join(parts.toArray(byte[][]::new));
    }

    private static byte[] field(String name, String value) {
        return Shots.join(head("name=\"" + name + "\""), (value + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] head(String rest) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + rest + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Ten megabytes of nothing in ten kilobytes. */
    private static byte[] zipBomb() {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("photo.jpg"));
            zip.write(new byte[10_000_000]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}

package org.communityalerts.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.communityalerts.bench.coldstart.Answered;
import org.communityalerts.bench.coldstart.BareEmails;
import org.communityalerts.bench.coldstart.FreshAlerts;
import org.communityalerts.bench.coldstart.Functions;
import org.communityalerts.bench.platform.AlertRequest;
import org.communityalerts.bench.platform.Horse;
import org.communityalerts.bench.platform.Photos;
import org.communityalerts.bench.platform.Residents;
import org.communityalerts.bench.platform.Town;
import org.communityalerts.domain.alert.PhotoSize;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Chunk;
import org.communityalerts.domain.delivery.Recipient;
import org.communityalerts.edge.json.Json;
import org.communityalerts.outside.aws.s3.S3Photos;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** What a photo adds to sending an e-mail beyond what it adds to the bare call, by the processor time of functions alone. */
public final class PhotoBench {
    private static final int CHUNK = 200;
    private static final int WARM = 3;
    private static final int TIMES = 6;
    /** Characters of an e-mail in HTML. */
    private static final int HTML = 3000;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Town town;
    private int part;

    private PhotoBench(Town town) {
        this.town = town;
    }

    public static void main(String[] arguments) throws Exception {
        try (var town = new Town()) {
            town.rate(1000);
            town.settle("few", Residents.texted(1));
            new PhotoBench(town).measure();
        }
        System.exit(0);
    }

    /** One in turn with the other in one process, so that what else the machine does falls on both. */
    private void measure() throws Exception {
        String photo = new Photos(town).add(png(), Instant.now().plus(PATIENCE));
        String with = planned(AlertRequest.to("few").with("photos", List.of(Map.of("id", photo, "alt", "A horse"))));
        String without = planned(AlertRequest.to("few"));
        var functions = new Functions(town.platform, Path.of("").toAbsolutePath());
        var sent = new Both(functions.restored("SendEmail", inTurn(() -> chunk(with), () -> chunk(without))));
        byte[] file = kept(photo);
        var bare = new Both(functions.bare(
                BareEmails.class,
                "SendEmail",
                inTurn(() -> emails(Base64.getEncoder().encodeToString(file)), () -> emails(null))));
        System.out.printf(
                "processor time of an e-mail ÷ of a bare call of SES: with a photo of %d kB ÷ without, %,d of them"
                        + " | %.2f (%.2f ÷ %.2f, and %.2f ÷ %.2f ms) | ≤ 1.1%n",
                file.length / 1000,
                TIMES * CHUNK,
                (sent.with() / bare.with()) / (sent.without() / bare.without()),
                sent.with(),
                bare.with(),
                sent.without(),
                bare.without());
    }

    private static List<byte[]> inTurn(Supplier<byte[]> one, Supplier<byte[]> other) {
        return IntStream.range(0, WARM + TIMES)
                .boxed()
                .flatMap(i -> Stream.of(one.get(), other.get()))
                .toList();
    }

    /** What the answers to events in turn took. */
    private record Both(List<Answered> answers) {
        double with() {
            return millisEach(0);
        }

        double without() {
            return millisEach(1);
        }

        /** Of every second answer from one on, those to the first few left out. */
        private double millisEach(int first) {
            return IntStream.range(WARM, WARM + TIMES)
                            .mapToDouble(i -> answers.get(2 * i + first).processor())
                            .sum()
                    / (TIMES * CHUNK);
        }
    }

    private static byte[] kept(String photo) {
        try (var s3 = S3Client.create();
                var presigner = S3Presigner.create()) {
            return new S3Photos(s3, presigner, "recordingsbucket")
                    .kept(photo, PhotoSize.MEDIUM)
                    .orElseThrow();
        }
    }

    private static byte[] emails(@Nullable String photo) {
        var event = new LinkedHashMap<String, String>();
        event.put("emails", Integer.toString(CHUNK));
        event.put("text", Town.HORSE);
        event.put("html", Town.HORSE.repeat(HTML / Town.HORSE.length()));
        event.put("photo", photo);
        return Json.mapper().writeValueAsBytes(event);
    }

    /** An alert by e-mail of which nothing was sent; its id. */
    private String planned(AlertRequest alert) throws IOException, InterruptedException {
        String id = town.accept(alert.with("channels", List.of("sms", "email")));
        return new FreshAlerts(town.platform.dynamo(), id).planned();
    }

    private byte[] chunk(String alertId) {
        int first = CHUNK * part++;
        var people = IntStream.range(0, CHUNK)
                .mapToObj(seat -> new Recipient(
                        "r" + (first + seat), "resident%07d@example.org".formatted(first + seat), "en", null, seat))
                .toList();
        return Horse.queued(new Chunk(alertId, Channel.EMAIL, "part" + part, 0, people));
    }

    /** Of no two points alike, so that it weighs what a photo weighs at most. */
    private static byte[] png() throws IOException {
        var dice = new Random(7);
        var picture = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
        int[] points = dice.ints(picture.getWidth() * picture.getHeight()).toArray();
        picture.setRGB(0, 0, picture.getWidth(), picture.getHeight(), points, 0, picture.getWidth());
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}

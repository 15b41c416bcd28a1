package org.communityalerts.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.communityalerts.bench.figures.Processors;
import org.communityalerts.bench.platform.Photos;
import org.communityalerts.bench.platform.Residents;
import org.communityalerts.bench.platform.Town;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Wishes;
import org.communityalerts.local.twilio.Faults;

/** What a question, a photo, or going to those whom an earlier alert reached adds to sending, by processor time a message. */
public final class ExtrasBench {
    private static final int PEOPLE = 3000;
    private static final int ROUNDS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Map<String, Object> QUESTION =
            Map.of("text", "Have you seen it?", "answers", List.of(Map.of("en", "Yes"), Map.of("en", "No")));

    private final Town town;
    private final Map<String, Double> least = new HashMap<>();

    private ExtrasBench(Town town) {
        this.town = town;
    }

    public static void main(String[] arguments) throws Exception {
        try (var town = new Town()) {
            town.twilio(new Faults(0, 0, 0, 0, 0, 0, new Faults.Receipts(true, 0, 0, 0, false)));
            town.rate(1000);
            town.settle("texted", Residents.texted(PEOPLE));
            town.settle(
                    "mailed",
                    Residents.texted(PEOPLE).stream().map(ExtrasBench::mailed).toList());
            Residents.enrol(town.platform.dynamo(), "followed", Residents.texted(PEOPLE));
            new ExtrasBench(town).run();
        }
        System.exit(0);
    }

    private static AudienceEntry mailed(AudienceEntry person) {
        var address = Map.of(Channel.EMAIL, "resident" + person.subscriberId() + "@example.org");
        return new AudienceEntry(
                person.key(), person.point(), person.groups(), person.language(), address, null, Wishes.NONE);
    }

    private void run() throws Exception {
        String photo = new Photos(town).add(png(), Instant.now().plus(PATIENCE));
        send("warm", plain("texted", "sms"));
        send("warm", plain("mailed", "email"));
        String first = send("warm", plain("followed", "sms"));
        Map<String, Object> followUp = to(Map.of("reached", first), "sms");
        for (int round = 0; round < ROUNDS; round++) {
            send("texts", plain("texted", "sms"));
            send("question", and(plain("texted", "sms"), "question", QUESTION));
            send("e-mails", plain("mailed", "email"));
            send("photo", and(plain("mailed", "email"), "photos", List.of(Map.of("id", photo, "alt", "A horse"))));
            send("by area", plain("followed", "sms"));
            send("follow-up", followUp);
        }
        report("a text with a question ÷ without", "question", "texts");
        report("an e-mail with a photo ÷ without", "photo", "e-mails");
        report("a text to those whom an earlier alert reached ÷ to the same by area", "follow-up", "by area");
    }

    private String send(String what, Map<String, Object> alert) throws Exception {
        Processors before = Processors.now();
        String id = town.accept(alert);
        town.await(id, PEOPLE, Instant.now().plus(PATIENCE));
        town.finished(id, Instant.now().plus(PATIENCE));
        Processors each = before.each(PEOPLE);
        least.merge(what, each.platform() + each.database(), Math::min);
        return id;
    }

    private static Map<String, Object> plain(String group, String channel) {
        return to(
                Map.of("groups", List.of(group), "area", Map.of("circle", Town.circle(51.2, -2.9, 100_000))), channel);
    }

    private static Map<String, Object> to(Map<String, Object> audience, String channel) {
        return Map.of(
                "title",
                "Loose horse",
                "text",
                Town.HORSE,
                "channels",
                List.of(channel),
                "severity",
                "moderate",
                "audience",
                audience);
    }

    private static Map<String, Object> and(Map<String, Object> alert, String field, Object value) {
        var more = new LinkedHashMap<>(alert);
        more.put(field, value);
        return more;
    }

    private static byte[] png() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private void report(String what, String more, String less) {
        double with = least.getOrDefault(more, Double.NaN);
        double without = least.getOrDefault(less, Double.NaN);
        System.out.printf(
                "processor time of %s, %,d of them | %.2f (%.2f ÷ %.2f ms) | ≤ 1.1%n",
                what, PEOPLE, with / without, with, without);
    }
}

package org.communityalerts.edge.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.communityalerts.craft.markup.AreaWords;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.desk.settings.ChangeSettings;
import org.communityalerts.desk.settings.KeepSettingsFunction;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Fields;
import org.communityalerts.edge.Http;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryReadings;
import org.communityalerts.memory.MemorySettings;
import org.communityalerts.reply.hear.words.CommandWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies nobody would write, the same ones in every run: each is taken or refused, and none is our fault. */
class FuzzTest {
    private static final int BODIES = 250;
    private static final String ALERT = """
            {"title":"Loose horse","text":"A horse.","channels":["sms"],"severity":"minor","public":true,
             "welsh":{"title":"Ceffyl","text":"Ceffyl rhydd."},
             "audience":{"groups":["farm-watch"],"exclude":{"groups":["farm-watch"]},
               "areas":[{"circle":{"postcode":"BS20 8QJ","radiusMetres":5000}},
                        {"polygon":[[[-2.7,51.4],[-2.6,51.4],[-2.6,51.5],[-2.7,51.4]]]}]}}""";
    private static final String SETTINGS = """
            {"quietHours":{"from":"22:00","to":"07:00"},"approvalOver":5000,"approvalLapseHours":4,
             "senderRates":{"sms":10,"voice":1,"email":14,"push":100},"prices":{"sms":0.04,"voiceMinute":0.02,"email":0.0001,"push":0},
             "feeds":[{"name":"Floods","address":"https://floods.example.org/id/floods","format":"floods"}]}""";
    private static final List<String> NASTY = List.of(
            "null",
            "NaN",
            "-1",
            "1e999",
            "1e-999",
            "9".repeat(400),
            "[]",
            "{}",
            "[[[[]]]]",
            "[".repeat(100),
            "{\"a\":".repeat(60),
            "\"\"",
            "\"\\u0000\"",
            "\"\\u202e\"",
            "\"\\ud800\"",
            "\"" + "x".repeat(20_000) + "\"",
            "true",
            ",",
            "\"title\":1,\"title\":2,",
            "\u0001",
            "😀");

    private final Http http = new Http();
    private final MemoryAlerts alerts = new MemoryAlerts();
    private final PlacesFile places = PlacesFile.forceArea();
    private final DraftForm drafts = new DraftForm(
            new AudienceForm(
                    new AreaForm(places, new Targeting(places)),
                    new AreaWords(places),
                    () -> Set.of("farm-watch"),
                    () -> new ReachedForm(alerts.earlier(), new MemoryReadings())),
            new QuestionForm(CommandWords::are, CommandWords::answer),
            1000,
            "https://alerts.example.org");
    private final MemorySettings book = new MemorySettings();
    private final KeepSettingsFunction settings =
            new KeepSettingsFunction(http, book, new ChangeSettings(book, List::of, () -> Examples.NOW), url -> true);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void no_body_of_an_alert_is_answered_with_a_fault(long seed) {
        var dice = new Random(seed);
        for (int i = 0; i < BODIES; i++) {
            String body = spoilt(ALERT, dice);
            assertThat(draft(body).getStatusCode()).as(body).isLessThan(500);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void no_body_of_settings_is_answered_with_a_fault(long seed) {
        var dice = new Random(seed);
        for (int i = 0; i < BODIES; i++) {
            String body = spoilt(SETTINGS, dice);
            assertThat(settings.apply(request("PUT /api/settings", body)).getStatusCode())
                    .as(body)
                    .isLessThan(500);
        }
    }

    private APIGatewayV2HTTPResponse draft(String body) {
        return http.answer(request("POST /api/audience/estimate", body), request -> {
            Fields fields = Fields.of(http.body(request));
            drafts.read(fields, new Caller("officer"));
            fields.refuseIfWrong();
            return http.json(200, Map.of(), Map.of());
        });
    }

    /** A few values, names or characters replaced, taken away, or put where they do not belong. */
    private static String spoilt(String body, Random dice) {
        var spoilt = new StringBuilder(body);
        for (int i = dice.nextInt(3); i >= 0; i--) {
            int from = dice.nextInt(spoilt.length());
            int to = Math.min(spoilt.length(), from + dice.nextInt(12));
            switch (dice.nextInt(3)) {
                case 0 -> spoilt.replace(from, to, NASTY.get(dice.nextInt(NASTY.size())));
                case 1 -> value(spoilt, dice);
                default -> spoilt.setCharAt(from, (char) dice.nextInt(0x100));
            }
        }
        return spoilt.toString();
    }

    /** Replaces what comes after a colon, so that the body can mostly still be read. */
    private static void value(StringBuilder body, Random dice) {
        int colon = body.indexOf(":", dice.nextInt(body.length()));
        int end = body.indexOf(",", colon + 1);
        if (colon > 0 && end > 0) {
            body.replace(colon + 1, end, NASTY.get(dice.nextInt(NASTY.size())));
        }
    }

    private static APIGatewayV2HTTPEvent request(String route, String body) {
        return APIGatewayV2HTTPEvent.builder()
                .withRouteKey(route)
                .withBody(body)
                .build();
    }
}

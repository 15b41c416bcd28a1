package org.communityalerts.local.hear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communityalerts.local.Waiting.patiently;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.local.Api;
import org.communityalerts.local.Own;
import org.communityalerts.local.OwnGroup;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a person does on a handset's page comes to the desk as if a phone had done it. */
class HandsetTest {
    private static final Api API = Api.asOfficer();
    /** One dot. */
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private final String mark = Own.word();

    @Test
    void a_picture_chosen_on_the_page_goes_with_the_text() throws Exception {
        String phone = Own.mobile();
        var form = Map.of("body", "By the ford " + mark, "optOutType", "");
        var photo = new PostedForm.Chosen(
                "photos", "file", "image/png", Base64.getDecoder().decode(PNG));

        assertThat(PostedForm.post("/local/phones/" + phone + "/reply", form, photo)
                        .statusCode())
                .isEqualTo(303);

        JsonNode one = patiently()
                .until(
                        () -> API.get("/api/conversations?q=" + mark).body().at("/conversations/0"),
                        found -> found.has("id"));
        JsonNode said = patiently()
                .until(
                        () -> API.get("/api/conversations/" + one.path("id").asString())
                                .body()
                                .at("/said/0"),
                        reply -> reply.path("pictures").size() == 1);
        assertThat(said.path("media").size()).isEqualTo(1);
    }

    @Test
    void what_twilio_takes_for_a_stop_stops_though_the_words_are_others() throws Exception {
        var resident = OwnGroup.ofOne(Channel.SMS).residents().getFirst();
        var form = Map.of("body", "Dim mwy", "optOutType", "STOP");
        var none = new PostedForm.Chosen("photos", "", "application/octet-stream", new byte[0]);

        assertThat(PostedForm.post("/local/phones/" + resident.mobile() + "/reply", form, none)
                        .statusCode())
                .isEqualTo(303);

        patiently()
                .until(() -> API.get("/api/subscribers/" + resident.id())
                        .body()
                        .path("addresses")
                        .valueStream()
                        .anyMatch(address -> address.has("stopped")));
    }

    @Test
    void a_sound_chosen_on_the_page_is_said_where_the_call_records() throws Exception {
        OwnGroup group = OwnGroup.ofOne(Channel.VOICE);
        String phone = group.on(Channel.VOICE).getFirst();
        var alert = Map.of(
                "title",
                "Loose horse",
                "text",
                "There is a horse on the loose.",
                "severity",
                "severe",
                "channels",
                List.of("voice"),
                "audience",
                group.audience());
        String incident = API.post("/api/alerts", alert).body().path("incident").asString();
        String path = "/local/phones/" + phone;
        patiently().until(() -> API.post(path + "/keys", Map.of("digits", "3")).status() == 202);

        var sound =
                new PostedForm.Chosen("sound", "file", "audio/wav", "RIFF a voice".getBytes(StandardCharsets.US_ASCII));
        JsonNode found = patiently()
                .until(
                        () -> {
                            PostedForm.post(path + "/speak", Map.of(), sound);
                            return API.get("/api/conversations?incident=" + incident)
                                    .body()
                                    .at("/conversations/0");
                        },
                        one -> one.has("id"));
        assertThat(API.get("/api/conversations/" + found.path("id").asString())
                        .body()
                        .at("/said/0/way")
                        .asString())
                .isEqualTo("call");
    }
}

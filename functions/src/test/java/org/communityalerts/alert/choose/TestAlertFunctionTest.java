package org.communityalerts.alert.choose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.craft.audio.CheckedRecordings;
import org.communityalerts.craft.markup.AreaWords;
import org.communityalerts.craft.places.PlacesFile;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Requests;
import org.communityalerts.edge.form.AreaForm;
import org.communityalerts.edge.form.AudienceForm;
import org.communityalerts.edge.form.DraftForm;
import org.communityalerts.edge.form.QuestionForm;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryRecordings;
import org.communityalerts.memory.RecordingProvider;
import org.communityalerts.port.alert.Recordings;
import org.communityalerts.port.force.People;
import org.communityalerts.reply.hear.words.CommandWords;
import org.junit.jupiter.api.Test;

/** Texts to oneself are on the force's bill. */
class TestAlertFunctionTest {
    private static final PlacesFile PLACES = PlacesFile.forceArea();
    private static final TextFrame FRAME = new TextFrame("Police: ", "");

    private final RecordingProvider texts = new RecordingProvider();
    private final List<String> calls = new ArrayList<>();
    private final MemoryRecordings recordings = new MemoryRecordings();
    private final Map<String, Integer> counted = new HashMap<>();
    private final TestAlertFunction function = new TestAlertFunction(
            new Http(),
            new DraftForm(
                    new AudienceForm(new AreaForm(PLACES, new Targeting(PLACES)), new AreaWords(PLACES), Set::of, null),
                    new QuestionForm(CommandWords::are, CommandWords::answer),
                    FRAME.room(),
                    "https://alerts.example.org"),
            new TestAlert(
                    people(),
                    new TestAlert.Ways(
                            texts, (address, replyTo, subject, body) -> {}, (to, opening, words, recording) -> {
                                calls.add(to + " " + words + " " + recording);
                                return new Outcome.Accepted("call");
                            }),
                    FRAME,
                    new CheckedRecordings(() -> recordings),
                    new MemoryContacts()),
            (what, more) -> counted.merge(what, more, Integer::sum));

    @Test
    void nobody_has_texts_sent_to_themselves_without_end() {
        for (int i = 0; i < 20; i++) {
            assertThat(test("officer", "A horse.")).isEqualTo(200);
        }
        assertThat(test("officer", "A horse.")).isEqualTo(429);
        assertThat(texts.attempts()).hasSize(20);

        assertThat(test("colleague", "A horse.")).isEqualTo(200);
    }

    @Test
    void what_is_refused_is_not_counted() {
        assertThat(test("officer", "")).isEqualTo(422);
        assertThat(counted).isEmpty();
    }

    @Test
    void a_recording_that_was_not_uploaded_is_named_and_nobody_is_called() {
        String id = "0b5e6f0e-8a1c-4e0e-9a39-0c1f6f3a1d11";
        String call = "{\"text\":\"A horse.\",\"channels\":[\"voice\"],\"recordingId\":\"" + id + "\"}";

        assertThat(post("officer", call)).isEqualTo(422);
        assertThat(calls).isEmpty();

        recordings.keep(new Recordings.Kept(id, "audio/wav", 3), new byte[0]);
        assertThat(post("officer", call)).isEqualTo(200);
        assertThat(calls).containsExactly("+447700900110 A horse. https://recordings.example.org/" + id);
    }

    private int test(String who, String text) {
        return post(who, "{\"text\":\"" + text + "\"}");
    }

    private int post(String who, String body) {
        return function.apply(Requests.by(Map.of("sub", who), "POST /api/alerts/test", null, body, Map.of()))
                .getStatusCode();
    }

    private static People people() {
        return new People() {
            @Override
            public List<Person> all() {
                return List.of();
            }

            @Override
            public Map<Channel, String> proven(String id) {
                return Map.of(Channel.SMS, "+447700900110");
            }
        };
    }
}

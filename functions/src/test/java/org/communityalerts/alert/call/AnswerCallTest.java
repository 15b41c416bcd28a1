package org.communityalerts.alert.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.Question;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.alert.Stop;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Measure;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.domain.reply.Response;
import org.communityalerts.domain.reply.Said;
import org.communityalerts.domain.reply.Way;
import org.communityalerts.domain.resident.Suppression;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;
import org.communityalerts.memory.MemoryContacts;
import org.communityalerts.memory.MemoryQueue;
import org.communityalerts.memory.MemoryRecordings;
import org.communityalerts.memory.MemoryReplies;
import org.communityalerts.memory.MemoryResponses;
import org.communityalerts.memory.MemorySubscribers;
import org.communityalerts.memory.MemoryTallies;
import org.communityalerts.memory.RecordingProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCallTest {
    private static final String RESIDENT = "+441174960001";
    private static final String MOBILE = "+447700900123";
    private static final String PAGE = "https://alerts.example.org/a/K7QF2";
    private static final String RECORDING = "01a20f4d-b877-7549-aec9-48755fc685fe";

    private final MemoryAlerts alerts = new MemoryAlerts();
    private final MemoryRecordings recordings = new MemoryRecordings();
    private final MemoryContacts contacts = new MemoryContacts();
    private final MemoryReplies replies = new MemoryReplies();
    private final MemoryTallies tallies = new MemoryTallies();
    private final MemoryQueue<Said> said = new MemoryQueue<>();
    private final MemoryResponses responses = new MemoryResponses();
    private final RecordingProvider texts = new RecordingProvider();
    private Instant now = Examples.NOW;
    private final AnswerCall useCase = new AnswerCall(
            alerts,
            recordings,
            contacts,
            new Keypresses(
                    replies,
                    responses,
                    new Keypresses.Residents(contacts, new MemorySubscribers(contacts)),
                    tallies,
                    () -> now),
            new SpokenWitness(contacts, said, () -> now),
            new PageByText(replies, contacts, tallies, texts, new TextFrame("Demo: ", ""), () -> now),
            new Voices("Demo Constabulary", "Polly.Amy-Neural", "Polly.Gwyneth"),
            () -> now);

    @Test
    void a_person_hears_who_calls_the_alert_and_the_keys_and_can_press_one_at_any_moment() {
        accept(null, null);

        assertThat(answered("human", "en"))
                .containsSubsequence(
                        "<Gather",
                        "This is a message from Demo Constabulary.",
                        "There is a horse on the loose.",
                        "press 1",
                        "press 2",
                        "press 3",
                        "press 9",
                        "</Gather>",
                        "<Hangup/>");
    }

    @Test
    void a_recording_is_played_from_an_address_made_at_that_moment() {
        accept(RECORDING, null);

        assertThat(answered("human", "en"))
                .contains("<Play>https://recordings.example.org/" + RECORDING + "</Play>")
                .doesNotContain("There is a horse");
    }

    @Test
    void whoever_prefers_welsh_hears_the_welsh_words_in_a_welsh_voice() {
        accept(RECORDING, new Content.Welsh("Ceffyl", "Mae ceffyl yn rhydd.", null));

        assertThat(answered("human", "cy"))
                .contains("voice=\"Polly.Gwyneth\" language=\"cy-GB\"", "Mae ceffyl yn rhydd.", "pwyswch 9")
                .doesNotContain("<Play>");
    }

    @Test
    void a_machine_is_left_the_message_and_no_keys() {
        accept(null, null);

        assertThat(answered("machine_end_beep", "en"))
                .contains("There is a horse on the loose.")
                .doesNotContain("<Gather", "press");
    }

    @Test
    void what_may_be_a_person_is_spoken_to_as_one() {
        accept(null, null);

        assertThat(answered("unknown", "en")).contains("<Gather");
        assertThat(answered(null, "en")).contains("<Gather");
    }

    @Test
    void a_fax_is_told_nothing() {
        accept(null, null);

        assertThat(answered("fax", "en")).doesNotContain("<Say").contains("<Hangup/>");
    }

    @Test
    void two_says_it_again() {
        accept(null, null);

        assertThat(pressed("2")).isEqualTo(answered("human", "en"));
    }

    @Test
    void nine_stops_calls_and_leaves_texts_to_the_number_alone() {
        accept(null, null);

        assertThat(pressed("9")).contains("You will not be called again.");
        assertThat(contacts.suppression(Suppression.ofCalls(RESIDENT)))
                .map(Suppression::reason)
                .hasValue(Suppression.Reason.OPT_OUT);
        assertThat(contacts.suppression(RESIDENT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "3", "*", "", "99"})
    void no_other_key_stops_calls(String key) {
        accept(null, null);

        assertThat(pressed(key)).contains("Goodbye").contains("<Hangup/>");
        assertThat(contacts.suppression(Suppression.ofCalls(RESIDENT))).isEmpty();
    }

    @Test
    void a_call_that_is_answered_after_the_stop_does_not_say_the_alert() {
        Alert alert = accept(null, null);
        alerts.stop(alert.id(), new Stop("officer", null, now));

        assertThat(answered("human", "en")).contains("no longer applies").doesNotContain("There is a horse");
    }

    @Test
    void a_call_that_is_answered_after_the_end_does_not_say_the_alert() {
        accept(null, null);
        now = now.plus(Duration.ofHours(24));

        assertThat(answered("human", "en")).contains("no longer applies").doesNotContain("There is a horse");
    }

    @Test
    void nothing_anybody_says_is_recorded() {
        accept(RECORDING, null);

        assertThat(answered("human", "en") + answered("machine_end_beep", "en")).doesNotContainIgnoringCase("<Record");
    }

    @Test
    void whoever_calls_back_hears_in_both_languages_whose_number_it_is() {
        var step = CallStep.of(Map.of(), Map.of("Direction", "inbound", "From", RESIDENT, "To", "+447700900998"));

        assertThat(useCase.calledBack(step))
                .contains("alert line of Demo Constabulary", "call 999", "language=\"cy-GB\"")
                .contains("Dyma linell rybuddion Demo Constabulary", "ffoniwch 999");
        assertThat(step.resident()).isEqualTo(RESIDENT);
    }

    @Test
    void one_pressed_is_kept_as_an_answer_to_the_alert_and_counted_once() {
        Alert alert = accept(null, null);
        contacts.belongs(RESIDENT, "r1");

        assertThat(pressed("1")).contains("Thank you");
        pressed("1");

        assertThat(replies.to(alert.id(), 10, null).replies()).singleElement().satisfies(reply -> {
            assertThat(reply.kind()).isEqualTo(Reply.Kind.HEARD);
            assertThat(reply.subscriberId()).isEqualTo("r1");
            assertThat(reply.address()).isEqualTo(RESIDENT);
        });
        assertThat(tallies.of(alert.id()))
                .singleElement()
                .satisfies(tally ->
                        assertThat(tally.used().get(Channel.VOICE)).containsOnly(Map.entry(Measure.REPLIES, 1)));
    }

    @Test
    void three_pressed_asks_what_was_seen_records_it_and_passes_it_on() {
        Alert alert = accept(null, null);
        contacts.belongs(RESIDENT, "r1");

        assertThat(pressed("3"))
                .containsSubsequence("say what you saw", "<Record maxLength=\"120\"", "/twilio/calls/spoken?alertId=");
        assertThat(useCase.spoke(step("human", "en"), "RE" + "0".repeat(32))).contains("Thank you");

        assertThat(said.drain()).singleElement().satisfies(one -> {
            assertThat(one.reply().alertId()).isEqualTo(alert.id());
            assertThat(one.reply().subscriberId()).isEqualTo("r1");
            assertThat(one.reply().circumstances().way()).isEqualTo(Way.CALL);
            assertThat(one.attached().getFirst().path())
                    .isEqualTo("Recordings/" + one.reply().circumstances().voice());
        });
    }

    @Test
    void whoever_is_unsafe_to_speak_to_hears_nothing_and_their_keys_still_count() {
        accept(null, null);
        contacts.mark(RESIDENT, true);

        for (String twiml : List.of(
                answered("human", "en"),
                answered("machine_end_beep", "en"),
                pressed("2"),
                pressed("3"),
                pressed("9"),
                useCase.calledBack(step(null, "en")))) {
            assertThat(twiml).contains("<Hangup/>").doesNotContain("<Say", "<Play", "<Gather", "<Record");
        }
        assertThat(contacts.suppression(Suppression.ofCalls(RESIDENT))).isPresent();
    }

    @Test
    void what_is_asked_has_the_first_keys_hearing_it_again_seven_and_stopping_nine() {
        ask();

        assertThat(answered("human", "en"))
                .containsSubsequence(
                        "Have you seen it?", "For Yes, press 1.", "For No, press 2.", "press 7", "press 9");
        assertThat(answered("human", "cy")).contains("Am Do, pwyswch 1.", "pwyswch 9");
        assertThat(answered("machine_end_beep", "en")).doesNotContain("press");
        assertThat(pressed("7")).isEqualTo(answered("human", "en"));
        pressed("9");
        assertThat(contacts.suppression(Suppression.ofCalls(RESIDENT))).isPresent();
        assertThat(responses.to(Examples.everywhere().id())).isEmpty();
    }

    @Test
    void a_key_for_an_answer_counts_for_its_person_and_a_later_one_takes_its_place() {
        Alert alert = ask();
        contacts.belongs(RESIDENT, "r1");

        assertThat(pressed("1")).contains("Thank you");
        now = now.plusSeconds(20);
        pressed("2");
        assertThat(pressed("3")).contains("Goodbye");

        assertThat(responses.to(alert.id()))
                .containsExactly(new Response(alert.id(), "r1", 2, Channel.VOICE, null, now));
        assertThat(replies.to(alert.id(), 10, null).replies())
                .extracting(Reply::kind)
                .containsOnly(Reply.Kind.ANSWER);
    }

    private Alert ask() {
        return ask(null);
    }

    private Alert ask(String page) {
        return accept(
                null,
                null,
                new Question(
                        "Have you seen it?",
                        null,
                        List.of(new Question.Answer("Yes", "Do"), new Question.Answer("No", null))),
                page);
    }

    @Test
    void four_texts_the_address_of_the_page_once_a_call_and_is_counted() {
        Alert alert = accept(null, null, null, PAGE);

        assertThat(answered(step(MOBILE, "human", "en"))).contains("with a link to the details, press 4");
        assertThat(pressed(MOBILE, "4")).contains("We have sent you a text");
        assertThat(pressed(MOBILE, "4")).contains("We have sent you a text");

        assertThat(texts.attempts()).singleElement().satisfies(text -> {
            assertThat(text.to()).isEqualTo(MOBILE);
            assertThat(text.body()).isEqualTo("Loose horse " + PAGE);
        });
        assertThat(tallies.of(alert.id()))
                .singleElement()
                .satisfies(tally ->
                        assertThat(tally.used().get(Channel.SMS)).containsOnly(Map.entry(Measure.SEGMENTS, 1)));
    }

    @Test
    void the_fourth_answer_and_the_address_of_the_page_are_kept_and_counted_each_for_itself() {
        var answers = Stream.of("North", "East", "South", "West")
                .map(words -> new Question.Answer(words, null))
                .toList();
        Alert alert = accept(null, null, new Question("Where?", null, answers), PAGE);

        pressed(MOBILE, "4");
        assertThat(pressed(MOBILE, "8")).contains("We have sent you a text");

        assertThat(replies.to(alert.id(), 10, null).replies())
                .extracting(Reply::text)
                .containsExactlyInAnyOrder("Pressed 4: West", "Asked for the page");
        assertThat(tallies.of(alert.id()))
                .extracting(tally -> tally.used())
                .containsExactlyInAnyOrder(
                        Map.of(Channel.VOICE, Map.of(Measure.REPLIES, 1)),
                        Map.of(Channel.SMS, Map.of(Measure.SEGMENTS, 1)));
    }

    @Test
    void four_that_surely_did_not_go_can_be_pressed_again() {
        accept(null, null, null, PAGE);
        texts.answer(message -> new Outcome.NotSent("down"));

        assertThat(pressed(MOBILE, "4")).doesNotContain("We have sent");
        texts.answer(message -> new Outcome.Accepted("SM1"));
        assertThat(pressed(MOBILE, "4")).contains("We have sent you a text");
        assertThat(texts.attempts()).hasSize(2);
    }

    @Test
    void nobody_is_texted_a_page_who_stopped_texts_has_a_landline_or_is_unsafe_or_of_an_alert_without_or_that_ended() {
        Alert alert = accept(null, null, null, PAGE);
        contacts.suppress(MOBILE, new Suppression(Suppression.Reason.OPT_OUT, now, "text"));
        contacts.mark("+447700900321", true);

        assertThat(answered(step(RESIDENT, "human", "en")) + answered(step(MOBILE, "human", "en")))
                .doesNotContain("press 4");
        for (String number : List.of(MOBILE, RESIDENT, "+447700900321")) {
            assertThat(pressed(number, "4")).doesNotContain("We have sent");
        }
        alerts.stop(alert.id(), new Stop("officer", null, now));
        assertThat(pressed("+447700900322", "4")).doesNotContain("We have sent");
        assertThat(texts.attempts()).isEmpty();
    }

    @Test
    void where_something_is_asked_the_page_has_key_eight_and_four_may_be_an_answer() {
        ask(PAGE);

        assertThat(answered(step(MOBILE, "human", "en"))).contains("details, press 8", "For Yes, press 1.");
        assertThat(pressed(MOBILE, "4")).contains("Goodbye").doesNotContain("We have sent");
        assertThat(pressed(MOBILE, "8")).contains("We have sent you a text");
    }

    @Test
    void without_an_address_in_its_texts_a_call_offers_none_either() {
        accept(null, null);

        assertThat(answered(step(MOBILE, "human", "en"))).doesNotContain("press 4");
        assertThat(pressed(MOBILE, "4")).doesNotContain("We have sent");
        assertThat(texts.attempts()).isEmpty();
    }

    private String pressed(String number, String key) {
        return useCase.pressed(step(number, "human", "en"), key);
    }

    private String answered(CallStep step) {
        return useCase.answered(step);
    }

    private String answered(String by, String language) {
        return answered(step(by, language));
    }

    private String pressed(String key) {
        return useCase.pressed(step("human", "en"), key);
    }

    private CallStep step(String by, String language) {
        return step(RESIDENT, by, language);
    }

    private CallStep step(String number, String by, String language) {
        return new CallStep(Examples.everywhere().id(), language, number, by, "CA1" + number.substring(9));
    }

    private Alert accept(String recordingId, Content.Welsh welsh) {
        return accept(recordingId, welsh, null);
    }

    private Alert accept(String recordingId, Content.Welsh welsh, Question question) {
        return accept(recordingId, welsh, question, null);
    }

    private Alert accept(String recordingId, Content.Welsh welsh, Question question, String page) {
        Alert alert = new Alert(
                Examples.everywhere().id(),
                new Content(
                        "Loose horse",
                        "There is a horse on the loose.",
                        null,
                        recordingId,
                        welsh,
                        List.of(),
                        question,
                        page),
                new Audience(new Area.Everywhere(), Set.of(), "everywhere"),
                Set.of(),
                Severity.MODERATE,
                true,
                false,
                null,
                "officer",
                Examples.NOW,
                Examples.NOW.plus(Duration.ofHours(24)));
        alerts.accept(alert, null, null);
        return alert;
    }
}

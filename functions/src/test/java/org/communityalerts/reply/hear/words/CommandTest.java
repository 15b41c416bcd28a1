package org.communityalerts.reply.hear.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.communityalerts.domain.reply.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "stop",
                " Stop. ",
                "STOP!",
                "\"stop\"",
                "StopAll",
                "UNSUBSCRIBE",
                "cancel",
                "END",
                "quit",
                "revoke",
                "optout",
                "STOPIO",
                "stopio",
                "Stopia!",
                "dad-danysgrifio",
                "Dim rhagor",
                "dim rhagor o negeseuon"
            })
    void a_word_that_stops_stops(String text) {
        assertThat(Command.of(PlainText.of(text)).kind()).isEqualTo(Reply.Kind.STOP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stop, there is a man with a knife",
                "please stop",
                "STOP it",
                "the end",
                "Is it at the bus stop?",
                "",
                "👍"
            })
    void anything_more_is_for_a_person(String text) {
        assertThat(Command.of(PlainText.of(text)).kind()).isEqualTo(Reply.Kind.MESSAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"START", "unstop", "Yes", "DECHRAU"})
    void a_word_that_starts_starts(String text) {
        assertThat(Command.of(PlainText.of(text)).kind()).isEqualTo(Reply.Kind.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELP", "info", "Cymorth?"})
    void a_word_for_help_helps(String text) {
        assertThat(Command.of(PlainText.of(text)).kind()).isEqualTo(Reply.Kind.HELP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JOIN farm-watch",
                "join Farm",
                "JOIN\nBS20 8QJ",
                "Join: bs208qj",
                "join",
                "YMUNO BS20 8QJ",
                "ＪＯＩＮ BS20 8QJ"
            })
    void a_keyword_after_join_joins(String text) {
        assertThat(Command.of(PlainText.of(text)).kind()).isEqualTo(Reply.Kind.JOIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "opt out",
                "Opt-Out!",
                "remove me",
                "take me off your list",
                "no more texts",
                "ＳＴＯＰ",
                "S T O P",
                "s.t.o.p",
                "S-T-O-P",
                "STOP STOP stop",
                "st\u200bop",
                "🛑",
                "🛑 🛑🛑",
                "Stop 🛑"
            })
    void a_wish_to_stop_in_other_words_widths_spaces_or_signs_stops(String text) {
        assertThat(Command.of(PlainText.of(text)).kind()).isEqualTo(Reply.Kind.STOP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "please stop",
                "wrong number",
                "you've got the wrong number mate",
                "pls take me off ur list",
                "I dont want these texts anymore",
                "how do I unsubscribe",
                "stop texting me!!",
                "ST0P",
                "stooooop",
                "unsubscibe",
                "do not contact me again",
                "no more",
                "delete my number",
                "I never signed up for this",
                "Stopiwch decstio fi",
                "dim mwy o decsts plis",
                "Peidiwch!",
                "paid",
                "Peidiwch os gwelwch yn dda",
                "peidiwch nawr plis",
                "peidiwch â ffonio fi",
                "peidiwch â fy nhecstio i",
                "paid galw fi",
                "na thecstiwch eto",
                "rhif anghywir",
                "🚫",
                "end texts please"
            })
    void a_wish_to_stop_that_is_no_command_is_seen(String text) {
        assertThat(Command.of(PlainText.of(text)).kind()).isEqualTo(Reply.Kind.MESSAGE);
        assertThat(StopWishes.in(PlainText.of(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thank you",
                "The horse is back in its field",
                "no we have not",
                "which road",
                "👍",
                "Diolch yn fawr",
                "I do not know",
                "Peidiwch â phoeni, mae'r ceffyl yn ôl",
                "Ni allaf beidio â phoeni",
                "I paid for the gate",
                "not seen it sorry"
            })
    void who_writes_of_something_else_does_not_wish_to_stop(String text) {
        assertThat(StopWishes.in(PlainText.of(text))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stop, there is a man with a knife",
                "My house was BURGLED last night",
                "someone broke in!",
                "Mae gan y dyn gyllell",
                "tân yn y sgubor"
            })
    void a_word_of_crime_or_danger_is_seen(String text) {
        assertThat(SafetyWords.in(PlainText.of(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thank you", "The horse is back in its field", "Killerton House is shut", "Diolch yn fawr"})
    void an_everyday_text_is_not_flagged(String text) {
        assertThat(SafetyWords.in(PlainText.of(text))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "stopio", "START", "HELP", "JOIN", "END", "Cancel"})
    void what_is_obeyed_here_or_by_twilio_is_nobodys_answer(String words) {
        assertThat(CommandWords.are(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"YES", "ie", "INFO", "Remove", "In the wood", "2"})
    void what_answers_where_something_was_asked_may_be_an_answer(String words) {
        assertThat(CommandWords.are(words)).isFalse();
    }

    @Test
    void a_yes_that_twilio_takes_for_a_start_is_still_an_answer_to_who_was_asked() {
        PlainText yes = PlainText.of("YES");

        assertThat(Command.of(yes, Optional.of(Reply.Kind.START))).isEqualTo(Command.of(yes));
        assertThat(Command.of(yes).answers()).isTrue();
        assertThat(Command.of(yes, Optional.of(Reply.Kind.STOP))).isEqualTo(new Command(Reply.Kind.STOP, true, false));
        assertThat(Command.of(PlainText.of("START"), Optional.of(Reply.Kind.START))
                        .confirmedByTwilio())
                .isTrue();
    }
}

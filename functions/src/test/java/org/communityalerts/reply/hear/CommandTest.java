package org.communityalerts.reply.hear;

import static org.assertj.core.api.Assertions.assertThat;

import org.communityalerts.domain.reply.Reply;
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
                "stopio"
            })
    void a_word_that_stops_stops(String text) {
        assertThat(Command.of(text).kind()).isEqualTo(Reply.Kind.STOP);
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
        assertThat(Command.of(text).kind()).isEqualTo(Reply.Kind.MESSAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"START", "unstop", "Yes", "DECHRAU"})
    void a_word_that_starts_starts(String text) {
        assertThat(Command.of(text).kind()).isEqualTo(Reply.Kind.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELP", "info", "Cymorth?"})
    void a_word_for_help_helps(String text) {
        assertThat(Command.of(text).kind()).isEqualTo(Reply.Kind.HELP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JOIN farm-watch", "join Farm"})
    void a_keyword_after_join_joins(String text) {
        assertThat(Command.of(text).kind()).isEqualTo(Reply.Kind.JOIN);
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
        assertThat(SafetyWords.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thank you", "The horse is back in its field", "Killerton House is shut", "Diolch yn fawr"})
    void an_everyday_text_is_not_flagged(String text) {
        assertThat(SafetyWords.in(text)).isFalse();
    }
}

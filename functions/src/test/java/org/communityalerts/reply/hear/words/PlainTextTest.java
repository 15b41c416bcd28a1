package org.communityalerts.reply.hear.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    HELP!,                help
                    h e l p me,           help me
                    don't,                dont
                    don’t,                dont
                    ｋｎｉｆｅ,                knife
                    кnife,                knife
                    'kn\u200bife',        knife
                    '  go,to ;  it',       go to it
                    'is it x',            is it x
                    """)
    void words_are_found_however_they_are_dressed(String text, String words) {
        assertThat(PlainText.of(text).words()).isEqualTo(" " + words + " ");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    kn1fe,               knife
                    he1p,                help
                    k-n-i-f-e,           knife
                    kn*fe,               knife
                    kn*fe and h*lp,      knmfe hmlp
                    heeeelp,             help
                    killlled,            killed
                    café,                cafe
                    s$x,                 ssx
                    """)
    void what_can_be_read_in_more_than_one_way_is_read_in_each(String text, String reading) {
        assertThat(PlainText.of(text).readings()).contains(" " + reading + " ");
    }

    @Test
    void a_number_among_words_stays_a_number() {
        assertThat(PlainText.of("ring 101 or 999").readings()).containsExactly(" ring 101 or 999 ");
    }

    @Test
    void only_the_first_five_words_with_a_hidden_letter_are_guessed_at() {
        assertThat(PlainText.of("a*a b*b c*c d*d e*e f*f plain").readings())
                .contains(" aza bzb czc dzd eze ")
                .noneMatch(reading -> reading.contains("fzf") || reading.contains("aza") && reading.contains("plain"));
    }

    @Test
    void the_letters_keep_their_signs() {
        assertThat(PlainText.of("Don’t! 🔪").letters()).isEqualTo("don’t! 🔪");
    }
}

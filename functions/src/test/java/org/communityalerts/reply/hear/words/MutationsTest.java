package org.communityalerts.reply.hear.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By the table of mutations in any Welsh grammar: soft, nasal, aspirate. */
class MutationsTest {
    @ParameterizedTest
    @CsvSource({
        "perygl, perygl berygl mherygl pherygl",
        "tân, tân dân nhân thân",
        "cyllell, cyllell gyllell nghyllell chyllell",
        "bygwth, bygwth fygwth mygwth",
        "dyn, dyn ddyn nyn",
        "gwn, gwn wn ngwn",
        "llofrudd, llofrudd lofrudd",
        "marw, marw farw",
        "rhedeg, rhedeg redeg",
        "ambiwlans, ambiwlans hambiwlans",
        "yn saethu, yn saethu hyn saethu",
        "ffrwydrad, ffrwydrad",
        "chwarae, chwarae",
        "heddlu, heddlu",
        "p, p b mh ph"
    })
    void a_welsh_word_is_known_in_each_of_its_forms(String word, String forms) {
        List<String> wanted = word.contains(" ")
                ? List.of(word, "h" + word)
                : Stream.of(forms.split(" ")).toList();

        assertThat(Mutations.of(word)).containsExactlyElementsOf(wanted);
    }
}

package org.communityalerts.reply.hear;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.communityalerts.domain.reply.Reply;
import org.communityalerts.domain.reply.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {
    private static final String URL = "https://alerts.example.org";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "STOP; en; TEXT; no more texts or calls from us. Text START",
                "STOP; en; EMAIL; no more e-mails from us. Reply START",
                "STOP; cy; TEXT; negeseuon na galwadau. Tecstiwch DECHRAU",
                "STOP; cy; EMAIL; rhagor o e-byst. Atebwch DECHRAU",
                "START; en; TEXT; again. Text STOP",
                "START; en; EMAIL; again. Reply STOP",
                "START; cy; TEXT; eto. Tecstiwch STOPIO",
                "START; cy; EMAIL; eto. Atebwch STOPIO",
                "HELP; en; TEXT; Demo: text STOP",
                "HELP; en; EMAIL; Demo: reply STOP",
                "HELP; cy; TEXT; Demo: tecstiwch STOPIO",
                "HELP; cy; EMAIL; Demo: atebwch STOPIO",
                "MESSAGE; en; TEXT; read your text, but",
                "MESSAGE; en; EMAIL; read your e-mail, but"
            })
    void who_wrote_an_email_is_told_to_reply_and_who_texted_to_text(
            Reply.Kind kind, String language, Way way, String words) {
        assertThat(new Wording("Demo", URL, way).answer(kind, language)).contains(words);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reply.Kind.class,
            names = {"STOP", "START", "HELP"})
    void no_word_that_undoes_a_command_is_missing_in_either_language(Reply.Kind kind) {
        assertThat(new Wording("Demo", URL).answer(kind, "en")).containsPattern("STOP|START");
        assertThat(new Wording("Demo", URL).answer(kind, "cy")).containsPattern("STOPIO|DECHRAU");
    }

    @ParameterizedTest
    @CsvSource({"40, false", "41, true"})
    void a_title_longer_than_forty_letters_is_named_by_its_beginning(int letters, boolean cut) {
        var sent = new Sent("x".repeat(letters), Instant.parse("2026-11-24T12:00:00Z"), false);

        assertThat(new CheckWording(false).of(List.of(sent)).contains("x".repeat(40) + "..."))
                .isEqualTo(cut);
    }

    @Test
    void a_long_title_in_the_answer_to_a_check_is_cut_at_no_half_of_a_character() {
        var sent = new Sent("x".repeat(39) + "\uD83D\uDC0E is loose", Instant.EPOCH, false);

        assertThat(new CheckWording(false).of(List.of(sent))).contains(" " + "x".repeat(39) + "...");
    }
}

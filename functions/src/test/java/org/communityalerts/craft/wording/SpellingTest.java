package org.communityalerts.craft.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @Test
    void a_plain_text_warns_of_nothing() {
        assertThat(Spelling.of("Horse on the A369: £5 {reward} for caf\u00e9 owners")
                        .warning())
                .isEmpty();
    }

    @Test
    void a_letter_outside_the_alphabet_is_named_with_its_cost_and_its_plain_form() {
        Spelling spelling = Spelling.of("Mae ceffyl ar y ffordd ger Pŵll. " + "a".repeat(100));

        assertThat(spelling.warning())
                .hasValue("Not in the alphabet of plain texts: “ŵ” (U+0175) for “w”. It takes 2 segments a person;"
                        + " with the plain letters it would take 1. It is sent as it stands.");
        assertThat(spelling.plainText()).startsWith("Mae ceffyl ar y ffordd ger Pwll.");
    }

    @Test
    void a_letter_that_costs_nothing_more_is_named_all_the_same() {
        assertThat(Spelling.of("Don’t go near").warning())
                .hasValueSatisfying(w -> assertThat(w)
                        .contains("“’” (U+2019) for “'”")
                        .contains("It costs no more for that: 1 segment."));
    }

    @Test
    void what_has_no_plain_form_is_said_to_have_none() {
        assertThat(Spelling.of("Cow 🐄").warning())
                .hasValueSatisfying(w -> assertThat(w).contains("“🐄” (U+1F404), which has no plain form"));
    }

    @Test
    void a_letter_is_named_once_however_often_it_stands() {
        assertThat(Spelling.of("“ŵ” “ŵ”").outside())
                .extracting(PlainForm::letter)
                .containsExactly("“", "ŵ", "”");
    }

    @ParameterizedTest
    @CsvSource({"â, a", "Ŵ, W", "ŷ, y", "ï, i", "Łódź, Lodz", "…, ...", "½, 1/2", "ﬁ, fi"})
    void the_plain_form_keeps_the_letter_and_leaves_its_marks(String text, String plain) {
        assertThat(Spelling.of(text).plainText()).isEqualTo(plain);
    }

    @Test
    void a_letter_written_in_two_parts_is_put_together_before_it_is_given_up() {
        assertThat(Spelling.of("cafe\u0301").plainText()).isEqualTo("café");
    }

    @Test
    void the_plain_forms_are_those_of_twilio_but_for_marks_that_go_with_their_letter() {
        var standAlone = Vectors.read("sms_smart_encoding_map.json", "map")
                .filter(form ->
                        Character.getType(form.path("from").stringValue().codePointAt(0)) != Character.NON_SPACING_MARK)
                .toList();
        assertThat(standAlone)
                .hasSizeGreaterThan(250)
                .allSatisfy(form -> assertThat(
                                PlainForm.of(form.path("from").stringValue()).plain())
                        .isEqualTo(form.path("to").stringValue()));
    }

    @Test
    void every_letter_gov_uk_notify_finds_outside_the_alphabet_is_found() {
        assertThat(Vectors.read("notify_sms_cases.json", "sanitise_non_gsm")).allSatisfy(sample -> {
            Set<String> outside = Set.copyOf(Spelling.of(sample.path("input").stringValue()).outside().stream()
                    .map(PlainForm::letter)
                    .toList());
            sample.path("non_gsm").forEach(letter -> assertThat(outside).contains(letter.stringValue()));
        });
    }
}

package org.communityalerts.craft.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.communityalerts.craft.wording.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Numbers as people write them, held to the cases of GOV.UK Notify. */
class PhoneNumberTest {
    @ParameterizedTest
    @MethodSource("britishMobiles")
    void a_mobile_is_told_however_it_is_written(String text, String e164) {
        assertThat(PhoneNumber.of(text)).contains(new PhoneNumber(e164, PhoneNumber.Kind.MOBILE));
    }

    @ParameterizedTest
    @MethodSource("landlines")
    void a_landline_is_told_from_a_mobile(String text) {
        assertThat(PhoneNumber.of(text).orElseThrow().kind()).isEqualTo(PhoneNumber.Kind.LANDLINE);
    }

    @ParameterizedTest
    @MethodSource("normalised")
    void zeros_and_pluses_too_many_change_nothing(String text, String e164) {
        assertThat(PhoneNumber.of(text).map(PhoneNumber::e164)).contains(e164);
    }

    @ParameterizedTest
    @MethodSource("wrongOrForeign")
    void what_is_no_number_or_one_abroad_is_refused(String text) {
        assertThat(PhoneNumber.of(text).filter(n -> n.kind() != PhoneNumber.Kind.OTHER))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "07700 900000, +447700900000, MOBILE",
        "07700 900999, +447700900999, MOBILE",
        "0117 496 0000, +441174960000, LANDLINE",
        "0117 496 0999, +441174960999, LANDLINE"
    })
    void the_numbers_kept_for_drama_are_numbers(String text, String e164, PhoneNumber.Kind kind) {
        assertThat(PhoneNumber.of(text)).contains(new PhoneNumber(e164, kind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202a+44 7700 900123\u202c",
                "\u206807700 900123\u2069",
                "\u200e07700\u2009900\u2007123",
                "07700\u200b900\u00ad123\ufeff",
                "０７７００　９００１２３"
            })
    void a_number_pasted_with_marks_nobody_sees_is_told(String text) {
        assertThat(PhoneNumber.of(text)).contains(new PhoneNumber("+447700900123", PhoneNumber.Kind.MOBILE));
    }

    @Test
    void a_number_abroad_that_would_fit_here_stays_abroad() {
        assertThat(PhoneNumber.of("+372 512 3456")).isEmpty();
        assertThat(PhoneNumber.of("+7 701 123 4567")).isEmpty();
    }

    static Stream<Arguments> britishMobiles() {
        return cases().filter(c -> c.path("kind").asString().equals("uk_mobile"))
                .filter(c -> c.path("valid").asBoolean())
                .map(PhoneNumberTest::withE164);
    }

    static Stream<String> landlines() {
        return cases().filter(c -> c.path("kind").asString().equals("uk_landline"))
                .filter(c -> c.path("valid").asBoolean())
                .map(c -> c.path("input").asString());
    }

    static Stream<Arguments> normalised() {
        return cases().filter(c -> c.path("kind").asString().equals("normalise"))
                .filter(c -> c.path("e164").asString("").startsWith("+44"))
                .map(PhoneNumberTest::withE164);
    }

    static Stream<String> wrongOrForeign() {
        return cases().filter(c -> !c.path("valid").asBoolean()
                        || c.path("kind").asString().equals("international")
                        || !c.path("e164").asString("+44").startsWith("+44"))
                .map(c -> c.path("input").asString());
    }

    private static Stream<JsonNode> cases() {
        return Vectors.read("notify_phone_cases.json", "validation");
    }

    private static Arguments withE164(JsonNode c) {
        return Arguments.of(c.path("input").asString(), c.path("e164").asString());
    }
}

package org.communityalerts.craft.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class SegmentsTest {
    @ParameterizedTest
    @MethodSource("twilioCases")
    void a_text_has_the_segments_that_twilio_bills(JsonNode twilio) {
        Segments segments = Segments.of(twilio.path("body").stringValue());

        assertThat(segments.count()).isEqualTo(twilio.path("segments").intValue());
        if (twilio.has("encoding")) {
            assertThat(segments.encoding().label())
                    .isEqualTo(twilio.path("encoding").stringValue());
        }
    }

    @ParameterizedTest
    @MethodSource("notifyCases")
    void a_text_has_the_segments_that_gov_uk_notify_counts_before_it_changes_letters(JsonNode notify) {
        String body = notify.path("body").stringValue().replaceAll("\\(\\(.*?\\)\\)", "");
        assertThat(Segments.of(body).count())
                .isEqualTo(notify.path("plain_3gpp_segments").intValue());
    }

    @Test
    void the_alphabet_is_the_one_of_the_standard() {
        assertThat(Vectors.read("gsm0338_table.json", "map"))
                .hasSize(137)
                .allSatisfy(letter -> assertThat(
                                Gsm7.septets(letter.path("char").stringValue().codePointAt(0)))
                        .isEqualTo(letter.path("septets").size()));
    }

    @ParameterizedTest
    @CsvSource({"153, 1", "160, 1", "161, 2", "306, 2", "307, 3"})
    void a_plain_text_is_cut_every_153_letters_once_it_is_longer_than_160(int letters, int segments) {
        assertThat(Segments.of("a".repeat(letters)).count()).isEqualTo(segments);
    }

    @Test
    void an_escaped_letter_never_lies_across_a_cut() {
        String text = "a".repeat(152) + "€" + "a".repeat(152);
        assertThat(Segments.of(text)).isEqualTo(new Segments(Encoding.GSM_7, 306, 3));
    }

    @Test
    void an_emoji_never_lies_across_a_cut() {
        String text = "ŵ".repeat(66) + "🐄" + "ŵ".repeat(66);
        assertThat(Segments.of(text)).isEqualTo(new Segments(Encoding.UCS_2, 134, 3));
    }

    static Stream<JsonNode> twilioCases() {
        return Vectors.read("sms_segments_twilio.json", "cases").filter(c -> c.has("segments"));
    }

    static Stream<JsonNode> notifyCases() {
        return Vectors.read("notify_sms_cases.json", "fragments");
    }
}

package org.communityalerts.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProviderCodeTest {
    @ParameterizedTest
    @CsvSource({
        "21211, NUMBER",
        "21610, OPTED_OUT",
        "21614, LANDLINE",
        "30003, CARRIER",
        "30005, NUMBER",
        "30006, LANDLINE",
        "30036, EXPIRED",
        "20429, TEMPORARY"
    })
    void a_code_tells_what_follows_from_it(String code, ProviderCode.Kind kind) {
        assertThat(ProviderCode.of(code).kind()).isEqualTo(kind);
    }

    @Test
    void a_code_has_a_meaning_an_officer_understands() {
        assertThat(ProviderCode.of("30005").meaning()).isEqualTo("The number is not in use");
    }

    @ParameterizedTest
    @EnumSource(value = CallEnd.How.class, mode = EnumSource.Mode.EXCLUDE, names = "COMPLETED")
    void an_officer_is_told_in_words_why_a_call_reached_nobody(CallEnd.How how) {
        assertThat(ProviderCode.of(how.word()).meaning()).doesNotContain("gave the reason");
    }

    @Test
    void a_code_nobody_knows_is_shown_as_it_is() {
        assertThat(ProviderCode.of("99999"))
                .isEqualTo(new ProviderCode("99999", ProviderCode.Kind.UNKNOWN, "The provider gave the reason 99999"));
    }

    @Test
    void only_a_code_can_say_that_a_resident_opted_out() {
        assertThat(ProviderCode.isOptOut("21610")).isTrue();
        assertThat(ProviderCode.isOptOut("30003")).isFalse();
        assertThat(ProviderCode.isOptOut(null)).isFalse();
    }
}

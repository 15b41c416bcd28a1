package org.communityalerts.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageCodeTest {
    @ParameterizedTest
    @CsvSource({"true, 5", "false, 10"})
    void a_code_is_short_where_everybody_may_find_it_and_beyond_guessing_where_not(boolean shown, int length) {
        String code = PageCode.fresh(new Random(1), shown);

        assertThat(code).hasSize(length);
        assertThat(PageCode.is(code)).isTrue();
        assertThat(PageCode.hidden(code)).isEqualTo(!shown);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void a_path_before_there_is_a_page_is_as_long_as_that_of_the_page(boolean shown) {
        var incident = new InIncident("one", PageCode.fresh(new Random(1), shown), Step.FIRST);

        assertThat(PageCode.likeOne(shown)).hasSameSizeAs(incident.path()).startsWith("a/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2345", "23456789ABC", "2345O", "2345l", "2345-", "23456 "})
    void what_no_page_ends_in_is_no_code(String text) {
        assertThat(PageCode.is(text)).isFalse();
    }

    @Test
    void two_codes_differ() {
        var random = new Random(1);

        assertThat(PageCode.fresh(random, true)).isNotEqualTo(PageCode.fresh(random, true));
    }
}

package org.communityalerts.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.communityalerts.memory.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserTest {
    private static final Browser ONE = Examples.browser("https://push.example.org/one?a=b");

    @Test
    void a_browser_is_found_again_by_its_address() {
        assertThat(Browser.of(ONE.address())).contains(ONE);
    }

    @Test
    void its_address_fits_the_key_of_a_delivery_however_long_its_endpoint_is() {
        String start = "https://push.example.org/";
        Browser longest = Examples.browser(start + "x".repeat(Browser.LONGEST_ENDPOINT - start.length()));

        assertThat(longest.address().length()).isLessThan(2048);
        assertThatThrownBy(() -> Examples.browser(longest.endpoint() + "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(start);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://push.example.org/1", "https://", "https://push.example.org/a b", "mailto:a@example.org"})
    void what_is_no_address_of_a_push_service_makes_no_browser(String endpoint) {
        assertThatThrownBy(() -> Examples.browser(endpoint)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keys_are_as_browsers_give_them_or_there_is_no_browser() {
        assertThat(Browser.fits(ONE.endpoint(), ONE.key(), ONE.auth())).isTrue();
        assertThat(Browser.fits(ONE.endpoint(), "A" + ONE.key().substring(1), ONE.auth()))
                .isFalse();
        assertThat(Browser.fits(ONE.endpoint(), ONE.key().substring(1), ONE.auth()))
                .isFalse();
        assertThat(Browser.fits(ONE.endpoint(), ONE.key(), ONE.auth() + "a")).isFalse();
    }

    @Test
    void a_key_that_is_no_point_of_the_curve_opens_nothing() {
        String off = ONE.key().replace("iw4", "iw8");

        assertThat(ONE.opens()).isTrue();
        assertThat(new Browser(ONE.endpoint(), off, ONE.auth()).opens()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+447700900001", "a@example.org", "", "https://push.example.org/1 key auth", "a b c d"})
    void another_address_is_no_browsers(String address) {
        assertThat(Browser.of(address)).isEmpty();
    }
}

package org.communityalerts.domain.force;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.memory.MemorySettings;
import org.junit.jupiter.api.Test;

class ForceSettingsTest {
    private final ForceSettings settings = new MemorySettings().now();

    @Test
    void a_text_is_billed_by_its_segments_a_call_by_its_minutes_an_email_by_itself_and_a_page_not_at_all() {
        ForceSettings.Prices prices = settings.prices();

        assertThat(prices.of(Channel.SMS, 2, 6, 9)).isEqualTo(2400);
        assertThat(prices.of(Channel.VOICE, 2, 6, 9)).isEqualTo(1800);
        assertThat(prices.of(Channel.EMAIL, 2, 6, 9)).isEqualTo(2);
        assertThat(prices.of(Channel.WEB, 2, 6, 9)).isZero();
    }

    @Test
    void one_price_is_one_value_however_it_is_written() {
        assertThat(new ForceSettings.Prices(Map.of(Channel.SMS, new BigDecimal("0.040"))))
                .isEqualTo(new ForceSettings.Prices(Map.of(Channel.SMS, new BigDecimal("0.04"))));
    }

    @Test
    void a_rate_is_more_than_nothing_and_a_price_not_below_it() {
        assertThatThrownBy(() -> new ForceSettings.Rates(Map.of(Channel.SMS, 0.0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ForceSettings.Prices(Map.of(Channel.SMS, new BigDecimal("-0.01"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new ForceSettings.Prices(Map.of(Channel.SMS, BigDecimal.ZERO)).of(Channel.SMS))
                .isZero();
    }

    @Test
    void what_is_not_sent_has_no_rate() {
        assertThatThrownBy(() -> settings.senderRates().of(Channel.WEB)).hasMessageContaining("web");
        assertThat(settings.senderRates().of(Channel.VOICE)).isEqualTo(1);
    }

    @Test
    void an_approval_has_a_number_of_people_and_a_time_to_wait() {
        assertThatThrownBy(() -> approval(-1, Duration.ofHours(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> approval(1, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> approval(1, Duration.ofHours(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(approval(0, Duration.ofHours(1)).approvalOver()).isZero();
    }

    @Test
    void settings_are_looser_that_let_more_go_alone_or_wait_longer() {
        ForceSettings others = approval(500, Duration.ofHours(4));

        assertThat(approval(501, Duration.ofHours(4)).looserThan(others)).isTrue();
        assertThat(approval(500, Duration.ofHours(5)).looserThan(others)).isTrue();
        assertThat(others.looserThan(others)).isFalse();
        assertThat(approval(10, Duration.ofHours(1)).looserThan(others)).isFalse();
    }

    @Test
    void a_higher_budget_or_none_is_looser_and_a_lower_one_is_not() {
        assertThat(budget("11", "20").looserThan(budget("10", "20"))).isTrue();
        assertThat(budget("10", "21").looserThan(budget("10", "20"))).isTrue();
        assertThat(budget("10", null).looserThan(budget("10", "20"))).isTrue();
        assertThat(budget("10.00", "20").looserThan(budget("10", "20"))).isFalse();
        assertThat(budget("9", "20").looserThan(budget("10", "20"))).isFalse();
        assertThat(budget("10", "20").looserThan(budget(null, null))).isFalse();
    }

    @Test
    void a_budget_of_nothing_is_none_that_can_be_kept() {
        assertThatThrownBy(() -> new Budget(BigDecimal.ZERO, null)).isInstanceOf(IllegalArgumentException.class);
    }

    private ForceSettings budget(String day, String month) {
        return new ForceSettings(
                null,
                1000,
                Duration.ofHours(4),
                settings.senderRates(),
                settings.prices(),
                new Budget(day == null ? null : new BigDecimal(day), month == null ? null : new BigDecimal(month)),
                false);
    }

    private ForceSettings approval(int over, Duration lapse) {
        return new ForceSettings(null, over, lapse, settings.senderRates(), settings.prices(), Budget.NONE, false);
    }

    @Test
    void a_channel_that_came_later_has_the_others_rate_and_price_and_each_that_was_set_its_own() {
        var set = new ForceSettings(
                null,
                500,
                Duration.ofHours(4),
                new ForceSettings.Rates(Map.of(Channel.SMS, 77.0)),
                new ForceSettings.Prices(Map.of(Channel.SMS, new BigDecimal("0.77"))),
                Budget.NONE,
                true);

        ForceSettings whole = set.completedBy(settings);

        assertThat(whole.plainQuotes()).isTrue();
        assertThat(whole.senderRates().of(Channel.SMS)).isEqualTo(77);
        assertThat(whole.prices().of(Channel.SMS)).isEqualByComparingTo("0.77");
        assertThat(whole.senderRates().of(Channel.VOICE))
                .isEqualTo(settings.senderRates().of(Channel.VOICE));
        assertThat(whole.prices().of(Channel.VOICE)).isEqualTo(settings.prices().of(Channel.VOICE));
    }
}

package org.communityalerts.craft.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.force.Budget;
import org.communityalerts.memory.MemorySettings;
import org.communityalerts.memory.MemorySpending;
import org.junit.jupiter.api.Test;

class WithinBudgetTest {
    private static final Instant NOON = Instant.parse("2026-06-24T12:00:00Z");
    private static final Budget BUDGET = new Budget(pounds("10"), pounds("25"));

    private final MemorySpending spending = new MemorySpending();
    private final MemorySettings settings = new MemorySettings();
    private final WithinBudget within = new WithinBudget(spending, settings);

    @Test
    void a_day_has_its_sum_and_a_month_another() {
        settings.spend(BUDGET);

        assertThat(take("one", NOON, "10")).isTrue();
        assertThat(take("too much for the day", NOON, "0.01")).isFalse();
        assertThat(take("two", NOON.plus(Duration.ofDays(1)), "10")).isTrue();
        assertThat(take("too much for the month", NOON.plus(Duration.ofDays(2)), "5.01"))
                .isFalse();
        assertThat(take("three", NOON.plus(Duration.ofDays(2)), "5")).isTrue();
        assertThat(take("next month", NOON.plus(Duration.ofDays(30)), "10")).isTrue();
    }

    @Test
    void a_day_begins_at_midnight_in_london() {
        settings.spend(BUDGET);
        Instant lateInTheEvening = Instant.parse("2026-06-24T22:59:00Z");

        assertThat(take("today", lateInTheEvening, "10")).isTrue();
        assertThat(take("today too", NOON, "1")).isFalse();
        assertThat(take("tomorrow", lateInTheEvening.plusSeconds(60), "10")).isTrue();
    }

    @Test
    void what_is_urgent_goes_whatever_is_left_and_counts_like_the_rest() {
        settings.spend(BUDGET);

        assertThat(within.take("flood", NOON, pounds("400"), Severity.SEVERE, BUDGET))
                .isTrue();

        assertThat(take("routine", NOON, "0.04")).isFalse();
    }

    @Test
    void what_a_second_person_agreed_to_goes_beyond_and_counts() {
        settings.spend(BUDGET);
        within.takeApproved("approved", NOON, pounds("12"));

        assertThat(within.used(NOON, pounds("1"), settings.now().budget()))
                .hasValue(
                        new WithinBudget.Used("day", pounds("13"), pounds("10").stripTrailingZeros()));
    }

    @Test
    void what_costs_nothing_never_waits() {
        settings.spend(BUDGET);
        take("all of it", NOON, "10");

        assertThat(take("the web alone", NOON, "0.00")).isTrue();
        assertThat(within.used(NOON, pounds("0"), settings.now().budget())).isEmpty();
    }

    @Test
    void from_four_fifths_on_one_is_warned_of_the_sum_that_is_nearer_its_end() {
        settings.spend(BUDGET);
        take("some", NOON, "6");
        assertThat(within.used(NOON, pounds("1.99"), settings.now().budget())).isEmpty();
        assertThat(within.used(NOON, pounds("2"), settings.now().budget())).hasValueSatisfying(used -> {
            assertThat(used.period()).isEqualTo("day");
            assertThat(used.over()).isFalse();
        });

        take("more", NOON.plus(Duration.ofDays(1)), "10");
        assertThat(within.used(
                        NOON.plus(Duration.ofDays(2)),
                        pounds("9.5"),
                        settings.now().budget()))
                .hasValueSatisfying(used -> {
                    assertThat(used.period()).isEqualTo("month");
                    assertThat(used.spent()).isEqualByComparingTo("25.5");
                    assertThat(used.over()).isTrue();
                });
    }

    @Test
    void without_a_budget_nothing_waits_nothing_is_warned_of_and_nothing_is_written() {
        assertThat(take("dear", NOON, "100000")).isTrue();
        assertThat(within.used(NOON, pounds("100000"), settings.now().budget())).isEmpty();

        settings.spend(BUDGET);
        assertThat(take("the first that counts", NOON, "10")).isTrue();
    }

    private boolean take(String name, Instant at, String cost) {
        return within.take(
                name, at, pounds(cost), Severity.MODERATE, settings.now().budget());
    }

    private static BigDecimal pounds(String sum) {
        return new BigDecimal(sum);
    }
}

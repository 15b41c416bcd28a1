package org.communityalerts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.communityalerts.domain.force.Budget;
import org.communityalerts.port.force.Spending;
import org.junit.jupiter.api.Test;

/** What every book of what is spent promises. Each test has a month of its own. */
public abstract class SpendingContract {
    private static final Budget TEN_A_DAY = new Budget(BigDecimal.TEN, null);
    private static final Budget TEN_A_MONTH = new Budget(null, BigDecimal.TEN);

    /** A book; others may have written into it. */
    protected abstract Spending spending();

    @Test
    public void a_sum_counts_on_its_day_and_in_its_month() {
        LocalDate day = LocalDate.of(2031, 3, 4);
        assertThat(spending().add("one day", day, pounds("1.25"), Budget.NONE)).isTrue();
        assertThat(spending().add("another day", day.plusDays(1), pounds("2"), Budget.NONE))
                .isTrue();
        assertThat(spending().add("another month", day.plusMonths(1), pounds("4"), Budget.NONE))
                .isTrue();

        assertThat(spending().on(day).day()).isEqualByComparingTo("1.25");
        assertThat(spending().on(day).month()).isEqualByComparingTo("3.25");
        assertThat(spending().on(day.plusDays(2)).day()).isEqualByComparingTo("0");
    }

    @Test
    public void a_name_counts_once() {
        LocalDate day = LocalDate.of(2031, 5, 4);

        assertThat(spending().add("the same", day, pounds("6"), TEN_A_DAY)).isTrue();
        assertThat(spending().add("the same", day, pounds("6"), TEN_A_DAY)).isTrue();

        assertThat(spending().on(day).day()).isEqualByComparingTo("6");
    }

    @Test
    public void what_does_not_fit_the_day_is_not_added() {
        LocalDate day = LocalDate.of(2031, 6, 4);
        assertThat(spending().add("to the last penny", day, pounds("10"), TEN_A_DAY))
                .isTrue();

        assertThat(spending().add("a penny more", day, pounds("0.01"), TEN_A_DAY))
                .isFalse();
        assertThat(spending().add("tomorrow", day.plusDays(1), pounds("0.01"), TEN_A_DAY))
                .isTrue();
        assertThat(spending().on(day).day()).isEqualByComparingTo("10");
    }

    @Test
    public void what_does_not_fit_the_month_is_not_added() {
        LocalDate day = LocalDate.of(2031, 7, 4);
        assertThat(spending().add("too much at once", day, pounds("10.01"), TEN_A_MONTH))
                .isFalse();
        assertThat(spending().add("some", day, pounds("6"), TEN_A_MONTH)).isTrue();

        assertThat(spending().add("more", day.plusDays(9), pounds("4.01"), TEN_A_MONTH))
                .isFalse();
        assertThat(spending().on(day).month()).isEqualByComparingTo("6");
    }

    private static BigDecimal pounds(String sum) {
        return new BigDecimal(sum);
    }
}

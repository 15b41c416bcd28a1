package org.communityalerts.craft.reach;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.communityalerts.domain.Here;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.force.Budget;
import org.communityalerts.port.force.SettingsBook;
import org.communityalerts.port.force.Spending;
import org.communityalerts.port.force.Spending.Spent;
import org.jspecify.annotations.Nullable;

/** Keeps what is spent within the force's {@link Budget}; what is urgent counts and never waits for it. */
public final class WithinBudget {
    private static final BigDecimal WARNED_FROM = new BigDecimal("0.8");

    /**
     * How far one sum would be used up.
     *
     * @param period day or month
     * @param spent with what is about to be sent, in pounds
     * @param most the sum
     */
    public record Used(String period, BigDecimal spent, BigDecimal most) {
        /** Whether it does not suffice. */
        public boolean over() {
            return spent.compareTo(most) > 0;
        }

        private boolean warned() {
            return spent.compareTo(most.multiply(WARNED_FROM)) >= 0;
        }
    }

    private final Spending spending;
    private final SettingsBook settings;

    public WithinBudget(Spending spending, SettingsBook settings) {
        this.spending = spending;
        this.settings = settings;
    }

    /**
     * Takes what an alert costs of the budget.
     *
     * @param name of the request: the same again is taken once
     * @return whether it may go without a second person; if not, nothing is taken
     */
    public boolean take(String name, Instant goesAt, BigDecimal cost, Severity severity, Budget budget) {
        return isFree(cost, budget) || spending.add(name, day(goesAt), cost, severity.urgent() ? Budget.NONE : budget);
    }

    /** Takes what a second person has agreed to, whether it fits or not. */
    public void takeApproved(String name, Instant goesAt, BigDecimal cost) {
        if (!isFree(cost, settings.now().budget())) {
            spending.add(name, day(goesAt), cost, Budget.NONE);
        }
    }

    /** A force without a budget pays for no writing about it either. */
    private static boolean isFree(BigDecimal cost, Budget budget) {
        return budget.equals(Budget.NONE) || cost.signum() == 0;
    }

    /** The sum that would be used up furthest with so much more, from four fifths on; empty below. */
    public Optional<Used> used(Instant goesAt, BigDecimal cost, Budget budget) {
        if (isFree(cost, budget)) {
            return Optional.empty();
        }
        Spent spent = spending.on(day(goesAt));
        return Stream.of(
                        used("day", spent.day().add(cost), budget.day()),
                        used("month", spent.month().add(cost), budget.month()))
                .flatMap(Optional::stream)
                .filter(Used::warned)
                .max((one, other) -> one.spent()
                        .multiply(other.most())
                        .compareTo(other.spent().multiply(one.most())));
    }

    private static Optional<Used> used(String period, BigDecimal spent, @Nullable BigDecimal most) {
        return Optional.ofNullable(most).map(sum -> new Used(period, spent, sum));
    }

    private static LocalDate day(Instant at) {
        return Here.day(at);
    }
}

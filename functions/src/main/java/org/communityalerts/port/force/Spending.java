package org.communityalerts.port.force;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.communityalerts.domain.force.Budget;

/** What the force has decided to spend on messages, by the day on which they go, Europe/London. */
public interface Spending {
    /** What goes on one day and in its month, in pounds. */
    record Spent(BigDecimal day, BigDecimal month) {}

    /** What is decided so far. */
    Spent on(LocalDate day);

    /**
     * Adds a sum in pounds, if what is then decided fits the budget. Under one name it is added once.
     *
     * @return whether it is added, now or before
     */
    boolean add(String name, LocalDate day, BigDecimal sum, Budget budget);
}

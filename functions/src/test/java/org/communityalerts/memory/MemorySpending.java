package org.communityalerts.memory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.communityalerts.domain.force.Budget;
import org.communityalerts.port.force.Spending;

/** What is spent, in memory. */
public final class MemorySpending implements Spending {
    private record Sum(LocalDate day, BigDecimal pounds) {}

    private final Map<String, Sum> byName = new HashMap<>();

    @Override
    public synchronized Spent on(LocalDate day) {
        BigDecimal ofDay = BigDecimal.ZERO;
        BigDecimal ofMonth = BigDecimal.ZERO;
        for (Sum sum : byName.values()) {
            ofDay = sum.day().equals(day) ? ofDay.add(sum.pounds()) : ofDay;
            ofMonth = YearMonth.from(sum.day()).equals(YearMonth.from(day)) ? ofMonth.add(sum.pounds()) : ofMonth;
        }
        return new Spent(ofDay, ofMonth);
    }

    @Override
    public synchronized boolean add(String name, LocalDate day, BigDecimal sum, Budget budget) {
        if (byName.containsKey(name)) {
            return true;
        }
        Spent now = on(day);
        if (beyond(now.day().add(sum), budget.day()) || beyond(now.month().add(sum), budget.month())) {
            return false;
        }
        byName.put(name, new Sum(day, sum));
        return true;
    }

    private static boolean beyond(BigDecimal sum, BigDecimal most) {
        return most != null && sum.compareTo(most) > 0;
    }
}

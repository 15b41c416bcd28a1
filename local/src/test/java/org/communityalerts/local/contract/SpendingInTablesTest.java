package org.communityalerts.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.communityalerts.contract.AtOnce;
import org.communityalerts.contract.SpendingContract;
import org.communityalerts.domain.force.Budget;
import org.communityalerts.local.RunningTables;
import org.communityalerts.outside.aws.dynamo.force.DynamoSpending;
import org.communityalerts.port.force.Spending;
import org.junit.jupiter.api.Test;

class SpendingInTablesTest extends SpendingContract {
    @Override
    protected Spending spending() {
        return new DynamoSpending(RunningTables.dynamo(), "AllowancesTable");
    }

    @Test
    void alerts_at_once_do_not_spend_the_same_pound_twice() {
        LocalDate day = LocalDate.of(2031, 9, 4);
        var fivePounds = new Budget(new BigDecimal(5), null);

        var added = AtOnce.each(12, i -> spending().add("at once " + i, day, BigDecimal.ONE, fivePounds));

        assertThat(added.stream().filter(stands -> stands)).hasSizeLessThanOrEqualTo(5);
        assertThat(spending().on(day).day())
                .isEqualByComparingTo(BigDecimal.valueOf(
                        added.stream().filter(stands -> stands).count()));
    }
}

package org.communityalerts.domain.alert;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A second person's part in an alert: what they are asked, and what they said.
 *
 * @param why what makes it need one: too many people, everywhere, extreme, an integrator's rule, one of a co-ordinator's first ten, or the budget
 * @param recipients how many people it was going to reach when it was asked for
 * @param cost what that costs, in pounds
 * @param lapsesAt when it has waited long enough
 * @param decision null while it waits
 */
public record Approval(
        String why,
        int recipients,
        BigDecimal cost,
        Instant lapsesAt,
        @Nullable Decision decision) {
    /**
     * What somebody decided.
     *
     * @param by the subject of the person
     * @param reason why it was rejected, or sent without a second person; else null
     * @param override whether it was sent in an emergency without a second person
     */
    public record Decision(String by, Instant at, @Nullable String reason, boolean override) {}

    /** The same, with what it comes to by now. */
    public Approval recounted(int people, BigDecimal price) {
        return new Approval(why, people, price, lapsesAt, decision);
    }

    /** The same, decided. */
    public Approval decided(Decision made) {
        return new Approval(why, recipients, cost, lapsesAt, made);
    }
}

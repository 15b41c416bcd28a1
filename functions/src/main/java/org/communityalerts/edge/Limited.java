package org.communityalerts.edge;

import java.util.List;
import org.communityalerts.craft.remit.Remit;
import org.communityalerts.domain.audience.Audience;

/** What is answered where a caller goes beyond its limits, and what is shown of few people. */
public final class Limited {
    /**
     * Of fewer than these whoever has limits learns no more than that they are fewer: fifty metres around a postcode may
     * be one home.
     */
    private static final int FEW = 5;

    /** The most that few can be: what stands for their number. */
    public static final int AT_MOST = FEW - 1;

    private Limited() {}

    /** Whether all the caller's alerts wait for a second person; refuses an audience beyond its limits. */
    public static boolean keptWithin(Remit remit, Audience audience) {
        List<Problem.Error> breaches = remit.breaches(audience).stream()
                .map(breach -> new Problem.Error(breach.pointer(), breach.detail()))
                .toList();
        if (!breaches.isEmpty()) {
            throw beyond(remit.whose(), breaches);
        }
        return remit.alwaysWaits();
    }

    /** What is beyond a client's limits is refused. */
    public static Problem.Exception beyond(List<Problem.Error> breaches) {
        return beyond("this client", breaches);
    }

    private static Problem.Exception beyond(String whose, List<Problem.Error> breaches) {
        return new Problem.Exception(
                Problem.forbidden("Nothing was done: it goes beyond " + whose + "'s limits.", breaches));
    }

    /** Whether these are so few that their number is not told to that caller. */
    public static boolean few(int people, Caller caller) {
        return caller.isLimited() && people < FEW;
    }
}

package org.communityalerts.craft.reach;

import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.memory.Examples;

/** Counts of people, as counting an audience makes them. */
public final class Reaches {
    private Reaches() {}

    /** That many who want texts. */
    public static Reach texted(int people) {
        var reach = new Reach();
        for (int number = 0; number < people; number++) {
            reach.add(
                    Examples.resident(number, Examples.PORTISHEAD, Channel.SMS).entry());
        }
        return reach;
    }
}

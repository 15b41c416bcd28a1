package org.communityalerts.craft.reach;

import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.memory.Examples;

/** Counts of people, as counting an audience makes them. */
public final class Reaches {
    private Reaches() {}

    /** That many who want texts. */
    public static Reach texted(int people) {
        return texted(people, 0);
    }

    /** The same, and so many who want them in Welsh. */
    public static Reach texted(int english, int welsh) {
        var reach = new Reach();
        for (int number = 0; number < english + welsh; number++) {
            reach.add(inLanguage(number < english ? "en" : "cy", number).entry());
        }
        return reach;
    }

    private static Subscriber inLanguage(String language, int number) {
        Subscriber one = Examples.resident(number, Examples.PORTISHEAD, Channel.SMS);
        return new Subscriber(
                one.id(),
                one.name(),
                one.mobile(),
                null,
                null,
                one.postcode(),
                one.point(),
                one.groups(),
                one.channels(),
                language);
    }
}

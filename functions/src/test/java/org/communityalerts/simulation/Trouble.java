package org.communityalerts.simulation;

import java.util.Random;

/** What goes wrong with the calls a function makes: each is told before and after it is made. */
interface Trouble {
    /** Nothing goes wrong. */
    Trouble NONE = (call, when) -> What.NOTHING;

    /** Where in a call something goes wrong. */
    enum When {
        BEFORE,
        AFTER
    }

    /** What goes wrong. */
    enum What {
        NOTHING,
        CRASH,
        FAULT
    }

    /** What goes wrong at the call of that number, counted from 0. */
    What at(int call, When when);

    /** A crash at one call. */
    static Trouble crashAt(int call, When when) {
        return (c, w) -> c == call && w == when ? What.CRASH : What.NOTHING;
    }

    /** Crashes and faults now and then. */
    static Trouble now(Random dice, double crashes, double faults) {
        return (call, when) -> {
            double die = dice.nextDouble();
            return die < crashes ? What.CRASH : die < crashes + faults ? What.FAULT : What.NOTHING;
        };
    }
}

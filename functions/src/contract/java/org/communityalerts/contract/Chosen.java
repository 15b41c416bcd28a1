package org.communityalerts.contract;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.communityalerts.domain.audience.Occasion;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Wishes;

/** What residents choose to hear of, and the alerts that meet them. */
public final class Chosen {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    /** Routine ones of kinds that some have chosen for, of one that nobody has, of none yet, and urgent ones. */
    public static final List<Occasion> OCCASIONS = List.of(
            new Occasion("burglary", false, DAY),
            new Occasion("scam", false, DAY),
            new Occasion("flood", false, DAY),
            new Occasion("other", false, DAY),
            new Occasion("scam", true, DAY));

    private Chosen() {}

    /** What one of them chooses: often nothing in particular, sometimes a pause that goes on after that day. */
    public static Wishes by(Random dice) {
        var kinds = new HashMap<String, Wishes.Wish>();
        for (String kind : List.of("burglary", "scam")) {
            if (dice.nextInt(3) == 0) {
                kinds.put(kind, new Wishes.Wish(some(dice), null));
            }
        }
        return new Wishes(kinds, dice.nextInt(6) == 0 ? DAY.plusDays(1 + dice.nextInt(20)) : null);
    }

    private static Set<Channel> some(Random dice) {
        var some = new HashSet<Channel>();
        for (Channel channel : List.of(Channel.SMS, Channel.VOICE, Channel.EMAIL)) {
            if (dice.nextInt(3) == 0) {
                some.add(channel);
            }
        }
        return some;
    }
}

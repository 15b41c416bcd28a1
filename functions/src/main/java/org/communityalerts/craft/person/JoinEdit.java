package org.communityalerts.craft.person;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.OwnPlace;
import org.communityalerts.domain.resident.Subscriber;

/** What a wish to join makes of a record; of one that it was made of already, the same. */
record JoinEdit(JoinWords wish, LocalDate today) {
    /**
     * With what they wish. Whoever comes back after a stay, or names another home, is there without an end; the groups of a
     * place that becomes their home are those of their home.
     */
    Subscriber of(Subscriber before) {
        String postcode = wish.home() == null ? before.postcode() : wish.home().name();
        Point point = wish.home() == null ? before.point() : wish.home().point();
        Set<String> all = new HashSet<>(before.groups());
        before.places().stream().filter(place -> place.isAt(point)).forEach(place -> all.addAll(place.groups()));
        all.addAll(wish.groups());
        Set<Channel> channels = EnumSet.of(Channel.SMS);
        channels.addAll(before.channels());
        LocalDate until = before.until();
        boolean ends = until != null && !until.isBefore(today) && postcode.equals(before.postcode());
        return before.change()
                .at(postcode, point)
                .in(all)
                .by(channels)
                .until(ends ? until : null)
                .done();
    }

    /** Whether it would be more groups than there is room for, and than they had. */
    static boolean isCrowded(Subscriber before, Subscriber after) {
        int most = Math.max(OwnPlace.MOST_GROUPS, before.groups().size());
        return after.groups().size() > most || OwnPlace.tooMany(after.groups(), after.places(), before);
    }
}

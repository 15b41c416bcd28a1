package org.communityalerts.reply.hear;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.communityalerts.domain.Here;
import org.communityalerts.domain.Letters;

/** What somebody is answered who asks whether it was really us that wrote: what we sent to that number, and nothing else. */
record CheckWording(boolean welsh) {
    private static final int MOST_NAMED = 2;
    private static final int LONGEST_TITLE = 40;
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("dd/MM HH:mm").withZone(Here.ZONE);

    /** @param sent newest first */
    String of(List<Sent> sent) {
        if (sent.isEmpty()) {
            return welsh
                    ? "na, ni anfonon ni rybudd i'r rhif hwn yn ddiweddar. Peidiwch â dilyn ei ddolenni, ffoniwch 101."
                    : "no, we sent this number no alert lately. Do not follow its links, ring 101.";
        }
        String named = sent.stream().limit(MOST_NAMED).map(this::named).collect(Collectors.joining("; "));
        return welsh
                ? "do, anfonon ni: " + named + ". Os oedd yn wahanol, peidiwch â dilyn ei ddolenni, ffoniwch 101."
                : "yes, we sent: " + named + ". If yours was another, do not follow its links, ring 101.";
    }

    private String named(Sent one) {
        String title = one.title().length() > LONGEST_TITLE
                ? Letters.beginning(one.title(), LONGEST_TITLE).strip() + "..."
                : one.title();
        String gone = one.withdrawn() ? (welsh ? " (tynnwyd yn ôl)" : " (withdrawn since)") : "";
        return WHEN.format(one.at()) + " " + title + gone;
    }
}

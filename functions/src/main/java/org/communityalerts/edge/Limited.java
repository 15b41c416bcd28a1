package org.communityalerts.edge;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.communityalerts.craft.remit.Remit;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Fives;
import tools.jackson.databind.JsonNode;

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

    /**
     * Whether all the caller's alerts wait for a second person; refuses one beyond its limits. An all-clear to those whom
     * its own incident reached is held to no number: nothing else ends what they were told of.
     */
    public static boolean keptWithin(Remit remit, Alert alert) {
        return keptWithin(remit, alert.audience(), alert.endsForThoseReached());
    }

    /** The same of an audience that is only counted: of those who were reached it is not said yet what they are to be told. */
    public static boolean keptWithin(Remit remit, Audience audience) {
        return keptWithin(remit, audience, true);
    }

    private static boolean keptWithin(Remit remit, Audience audience, boolean ends) {
        refuse(remit, ends && audience.reached() != null ? remit.astray(audience) : remit.breaches(audience));
        return remit.alwaysWaits();
    }

    /** Refuses groups that are not the caller's own, before anything tells whether there are such groups. */
    public static void ownGroups(Remit remit, JsonNode body) {
        JsonNode audience = body.path("audience");
        refuse(remit, remit.strange(words(audience.path("groups")), words(audience.at("/exclude/groups"))));
    }

    private static Set<String> words(JsonNode list) {
        return list.valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .collect(Collectors.toSet());
    }

    private static void refuse(Remit remit, List<Remit.Breach> breaches) {
        if (!breaches.isEmpty()) {
            throw beyond(
                    remit.whose(),
                    breaches.stream()
                            .map(breach -> new Problem.Error(breach.pointer(), breach.detail()))
                            .toList());
        }
    }

    /** What is beyond a client's limits is refused. */
    public static Problem.Exception beyond(List<Problem.Error> breaches) {
        return beyond("this client", breaches);
    }

    private static Problem.Exception beyond(String whose, List<Problem.Error> breaches) {
        return new Problem.Exception(
                Problem.forbidden("Nothing was done: it goes beyond " + whose + "'s limits.", breaches));
    }

    /** How many are told of so many: a co-ordinator, who could subtract one number from another, hears a multiple of five. */
    public static int told(int people, Caller caller) {
        return caller.isCoordinator() ? Fives.down(people) : people;
    }

    /** Whether these are so few that their number is not told to that caller. */
    public static boolean few(int people, Caller caller) {
        return caller.isLimited() && people < FEW;
    }
}

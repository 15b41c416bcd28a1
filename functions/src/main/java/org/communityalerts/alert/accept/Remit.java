package org.communityalerts.alert.accept;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.force.Limits;

/** How far one integrator's alerts may go. */
final class Remit {
    /** What goes beyond a limit: {@code pointer} is a JSON Pointer to it in the request. */
    record Breach(String pointer, String detail) {}

    private final Limits limits;
    private final Targeting targeting;
    private final ToIntFunction<Audience> everybody;

    /**
     * @param limits null for a client that nobody let in
     * @param everybody counts an audience
     */
    Remit(Limits limits, Targeting targeting, ToIntFunction<Audience> everybody) {
        this.limits = limits;
        this.targeting = targeting;
        this.everybody = everybody;
    }

    boolean alwaysWaits() {
        return limits == null || limits.alwaysWaits();
    }

    /** Each limit the alert goes beyond; empty if it keeps within all of them. */
    List<Breach> breaches(Alert alert) {
        if (limits == null) {
            return List.of(new Breach("", "this client was not let in, and may send nothing"));
        }
        var breaches = new ArrayList<Breach>();
        groups(alert.audience(), breaches);
        areas(alert.audience(), breaches);
        if (breaches.isEmpty()) {
            recipients(alert.audience(), breaches);
        }
        return breaches;
    }

    private void groups(Audience audience, List<Breach> breaches) {
        boolean beyond = audience.groups().isEmpty() || !limits.groups().containsAll(audience.groups());
        if (!limits.groups().isEmpty() && beyond) {
            String known = String.join(", ", limits.groups().stream().sorted().toList());
            breaches.add(new Breach("/audience/groups", "must be among this client's own: " + known));
        }
    }

    private void areas(Audience audience, List<Breach> breaches) {
        List<Area> areas = audience.areas();
        for (int i = 0; i < areas.size(); i++) {
            if (!targeting.within(areas.get(i), limits.areas())) {
                String place = areas.size() == 1 ? "/audience" : "/audience/areas/" + i;
                breaches.add(new Breach(place, "must lie within one of this client's areas"));
            }
        }
    }

    private void recipients(Audience audience, List<Breach> breaches) {
        int all = everybody.applyAsInt(audience);
        if (all > limits.mostRecipients()) {
            breaches.add(new Breach(
                    "/audience",
                    "is " + all + " people; this client may reach " + limits.mostRecipients() + " at most"));
        }
    }
}

package org.communityalerts.craft.remit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.force.Profile;
import org.communityalerts.domain.force.Scheme;
import org.communityalerts.port.force.Integrators;
import org.communityalerts.port.force.Profiles;

/** Finds how far an integrator or co-ordinator may go. */
public final class Remits {
    private final Integrators integrators;
    private final Profiles profiles;
    private final Targeting targeting;
    private final ToIntFunction<Audience> everybody;

    /**
     * @param everybody counts all who are meant, whether they have an address or not: one that is added in the next minute
     *     must not break the limit
     */
    public Remits(Integrators integrators, Profiles profiles, Targeting targeting, ToIntFunction<Audience> everybody) {
        this.integrators = integrators;
        this.profiles = profiles;
        this.targeting = targeting;
        this.everybody = everybody;
    }

    /** The remit of a client; of one that nobody let in, nothing is within it. */
    public Remit of(String client) {
        var limits = integrators.find(client).map(found -> found.limits()).orElse(null);
        return new Remit(limits, targeting, everybody, Remit.Whose.CLIENT, null);
    }

    /** The remit of a co-ordinator; of one whose scheme nobody has named, nothing is within it. */
    public Remit ofCoordinator(String person) {
        Optional<Profile> profile = profiles.of(person);
        String scheme = profile.map(Profile::scheme).map(Scheme::name).orElse(null);
        return new Remit(profile.map(Profile::limits).orElse(null), targeting, everybody, Remit.Whose.SCHEME, scheme);
    }

    /** Each limit of its author that an alert goes beyond by now: they may have been drawn closer since it was issued. */
    public List<Remit.Breach> beyond(Alert alert) {
        return beyond(alert, Remit::breaches);
    }

    /** The same of an alert that was counted a moment ago: a few people more break no limit. */
    public List<Remit.Breach> clearlyBeyond(Alert alert) {
        return beyond(alert, Remit::clearBreaches);
    }

    /** The same, however many people there are by now. */
    public List<Remit.Breach> astray(Alert alert) {
        return beyond(alert, Remit::astray);
    }

    private List<Remit.Breach> beyond(Alert alert, BiFunction<Remit, Audience, List<Remit.Breach>> found) {
        boolean client = alert.scheme() == null;
        if (client && !integrators.wasLetIn(alert.createdBy())) {
            return List.of();
        }
        Remit remit = client ? of(alert.createdBy()) : ofCoordinator(alert.createdBy());
        var breaches = new ArrayList<>(found.apply(remit, alert.audience()));
        if (!client && remit.scheme() != null && !remit.scheme().equals(alert.scheme())) {
            breaches.add(new Remit.Breach(
                    "", "it says that it is from " + alert.scheme() + ", which is now " + remit.scheme()));
        }
        return breaches;
    }
}

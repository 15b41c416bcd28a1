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
import org.jspecify.annotations.Nullable;

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
        return ofAuthor(alert).beyond();
    }

    /** The limits of an alert's author as they are by now, looked up once. */
    public Author ofAuthor(Alert alert) {
        boolean client = alert.scheme() == null;
        // Of whom it is known is not asked: that look-up would be one more for each alert that an officer sends.
        if (client && (alert.byTheForce() || !integrators.wasLetIn(alert.createdBy()))) {
            return new Author(alert, null);
        }
        return new Author(alert, client ? of(alert.createdBy()) : ofCoordinator(alert.createdBy()));
    }

    /**
     * An alert against the limits of its author.
     *
     * @param remit null where the author has none
     */
    public record Author(Alert alert, @Nullable Remit remit) {
        /** Each limit that it goes beyond. */
        public List<Remit.Breach> beyond() {
            return beyond(Remit::breaches);
        }

        /** The same of an alert that was counted a moment ago: a few people more break no limit. */
        public List<Remit.Breach> clearlyBeyond() {
            return beyond(Remit::clearBreaches);
        }

        /** The same, however many people there are by now. */
        public List<Remit.Breach> astray() {
            return beyond(Remit::astray);
        }

        private List<Remit.Breach> beyond(BiFunction<Remit, Audience, List<Remit.Breach>> found) {
            if (remit == null) {
                return List.of();
            }
            var breaches = new ArrayList<>(found.apply(remit, alert.audience()));
            if (alert.scheme() != null
                    && remit.scheme() != null
                    && !remit.scheme().equals(alert.scheme())) {
                breaches.add(new Remit.Breach(
                        "", "it says that it is from " + alert.scheme() + ", which is now " + remit.scheme()));
            }
            return breaches;
        }
    }
}

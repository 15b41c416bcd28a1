package org.communityalerts.craft.reach;

import java.util.function.Function;
import org.communityalerts.domain.audience.Audience;

/** Counts an audience: whoever is there, or whoever earlier alerts reached. */
public final class AudienceCount implements Function<Audience, Reach> {
    private final Function<Audience, Reach> there;
    private final Function<Audience, Reach> reached;

    public AudienceCount(Function<Audience, Reach> there, Function<Audience, Reach> reached) {
        this.there = there;
        this.reached = reached;
    }

    @Override
    public Reach apply(Audience audience) {
        return (audience.reached() == null ? there : reached).apply(audience);
    }
}

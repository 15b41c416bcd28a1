package org.communityalerts.craft.targeting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Place;
import org.communityalerts.port.audience.Places;

/** Which authorities and districts an audience has a part of. */
public final class Districts {
    /** More than are current at a time; then it is begun anew. */
    private static final int MOST_KEPT = 1000;

    private final List<Place> all;
    private final Targeting targeting;
    /** Kept, because outlines are long and the same areas are asked for every minute. */
    private final Map<Area, Set<String>> known = new ConcurrentHashMap<>();

    public Districts(Places places) {
        this.all = places.districts();
        this.targeting = new Targeting(places);
    }

    public List<Place> all() {
        return all;
    }

    /** Whether a part of it is meant; whoever is left out there. */
    public boolean has(Place district, Audience audience) {
        return audience.areas().stream().anyMatch(area -> of(area).contains(district.id()));
    }

    private Set<String> of(Area area) {
        if (known.size() > MOST_KEPT) {
            known.clear();
        }
        return known.computeIfAbsent(
                area,
                some -> all.stream()
                        .map(Place::id)
                        .filter(id -> targeting.meet(some, new Area.Place(id)))
                        .collect(Collectors.toUnmodifiableSet()));
    }
}

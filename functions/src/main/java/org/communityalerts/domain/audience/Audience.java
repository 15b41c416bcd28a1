package org.communityalerts.domain.audience;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom an alert is for: some areas, narrowed by groups, less those left out; or exactly those whom earlier alerts reached,
 * and then the areas and groups are what those alerts were for.
 *
 * @param areas where, each person in at least one of them; never empty, so that nothing left out can mean everywhere
 * @param groups the groups it is narrowed to; empty means everyone there
 * @param exclude whom to leave out although they are there
 * @param words the areas as a person would say them
 * @param reached those it is for, and nobody else, wherever they are; or null
 */
public record Audience(
        List<Area> areas,
        Set<String> groups,
        Exclusion exclude,
        String words,
        @Nullable Reached reached) {
    /** The group every subscriber is in. */
    public static final String EVERYONE = "everyone";

    /** The group of those who have paused, which is nobody's to name. */
    public static final String PAUSED = "paused";

    /** The group of those who have several spots, or one that ends, which is nobody's to name either. */
    public static final String SEVERAL = "several";

    /** Whom to leave out: whoever is in one of these groups or areas. */
    public record Exclusion(Set<String> groups, List<Area> areas) {
        public static final Exclusion NOBODY = new Exclusion(Set.of(), List.of());

        public Exclusion {
            groups = Set.copyOf(groups);
            areas = List.copyOf(areas);
        }
    }

    public Audience {
        if (areas.isEmpty()) {
            throw new IllegalArgumentException("an audience needs an area");
        }
        if (exclude == null) {
            throw new IllegalArgumentException("an audience says whom it leaves out, even if nobody");
        }
        areas = List.copyOf(areas);
        groups = Set.copyOf(groups);
    }

    /** Whoever is there. */
    public Audience(List<Area> areas, Set<String> groups, Exclusion exclude, String words) {
        this(areas, groups, exclude, words, null);
    }

    /** Whoever is in one area, narrowed by groups. */
    public Audience(Area area, Set<String> groups, String words) {
        this(List.of(area), groups, Exclusion.NOBODY, words);
    }

    /** The partitions of the Audience table that hold this audience, in a fixed order. */
    public List<String> partitions() {
        return groups.isEmpty() ? List.of(EVERYONE) : groups.stream().sorted().toList();
    }
}

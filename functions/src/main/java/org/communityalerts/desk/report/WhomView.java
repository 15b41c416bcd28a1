package org.communityalerts.desk.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Reached;
import org.jspecify.annotations.Nullable;

/** Whom the alert is for, as it could be asked for again, with the areas in words too. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record WhomView(
        @Nullable Set<String> groups,
        @Nullable Area area,
        @Nullable List<Area> areas,
        @Nullable Exclusion exclude,
        @Nullable String reached,
        @Nullable String answered,
        @Nullable Integer with,
        String words) {
    static WhomView of(Audience audience) {
        Reached earlier = audience.reached();
        if (earlier != null) {
            String id = earlier.id();
            return earlier.answered()
                    ? new WhomView(null, null, null, null, null, id, earlier.with(), audience.words())
                    : new WhomView(null, null, null, null, id, null, null, audience.words());
        }
        boolean one = audience.areas().size() == 1;
        return new WhomView(
                new TreeSet<>(audience.groups()),
                one ? audience.areas().getFirst() : null,
                one ? List.of() : audience.areas(),
                Exclusion.of(audience.exclude()),
                null,
                null,
                null,
                audience.words());
    }

    /** Whom it leaves out. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Exclusion(Set<String> groups, List<Area> areas) {
        static @Nullable Exclusion of(Audience.Exclusion exclude) {
            return exclude.equals(Audience.Exclusion.NOBODY)
                    ? null
                    : new Exclusion(new TreeSet<>(exclude.groups()), exclude.areas());
        }
    }
}

package org.communityalerts.craft.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.communityalerts.domain.resident.Subscriber;
import org.jspecify.annotations.Nullable;

/**
 * Checks last days, of places and of a pause. A place's that is past would take it off the record within the hour, and is most
 * likely a slip. A pause is for a while: somebody who never wants to hear of what is not urgent again does not stay on record
 * for that by a slip. What is on record is left, as a stay may have ended since.
 */
record StayScreening(LocalDate today, @Nullable Subscriber before) {
    private static final String PAST = "must be today or later; leave it empty for no end";
    private static final int LONGEST_PAUSE_YEARS = 1;

    void check(UncheckedParticulars draft, List<Fault> faults) {
        LocalDate until = draft.until();
        if (isPast(until) && (before == null || !Objects.equals(until, before.until()))) {
            faults.add(new Fault("until", PAST));
        }
        LocalDate paused = draft.wishes().pausedUntil();
        if (isTooLong(paused)
                && (before == null || !Objects.equals(paused, before.wishes().pausedUntil()))) {
            faults.add(new Fault(
                    "pausedUntil", "must be within a year from today: choose a nearer day, and pause again then"));
        }
        for (int i = 0; i < draft.places().size(); i++) {
            UncheckedPlace place = draft.places().get(i);
            if (isPast(place.until()) && !isOnRecord(place)) {
                faults.add(new Fault("places/" + i + "/until", PAST));
            }
        }
    }

    private boolean isTooLong(@Nullable LocalDate paused) {
        return paused != null && paused.isAfter(today.plusYears(LONGEST_PAUSE_YEARS));
    }

    private boolean isPast(@Nullable LocalDate until) {
        return until != null && until.isBefore(today);
    }

    private boolean isOnRecord(UncheckedPlace place) {
        return before != null
                && before.places().stream()
                        .anyMatch(kept -> Objects.equals(kept.until(), place.until())
                                && place.isWhere(UncheckedPlace.of(kept, kept.groups())));
    }
}

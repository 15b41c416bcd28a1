package org.communityalerts.craft.remit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import org.communityalerts.craft.targeting.Targeting;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Fives;
import org.communityalerts.domain.force.Limits;
import org.communityalerts.domain.resident.Subscriber;
import org.jspecify.annotations.Nullable;

/** How far a caller may go: one of the force's own as far as it likes, an integrator or co-ordinator within its limits, whatever it does. */
public final class Remit {
    /** So many may have come since people were counted, or a tenth as many as there may be. */
    private static final int FEW = 5;

    /** What goes beyond a limit: {@code pointer} is a JSON Pointer to it in the request. */
    public record Breach(String pointer, String detail) {
        private static final Map<String, String> SAID = Map.of(
                "/audience/groups", "its groups ",
                "/audience/exclude/groups", "the groups it leaves out ");

        /** The same for a person who reads no pointers. */
        public String said() {
            return pointer.isEmpty() ? detail : SAID.getOrDefault(pointer, "whom it is for ") + detail;
        }
    }

    /**
     * Whose limits they are.
     *
     * @param nothing what is said of somebody who has none
     * @param counted as how many so many people count
     * @param how the same in words
     */
    record Whose(String word, String nothing, IntUnaryOperator counted, String how) {
        static final Whose CLIENT = new Whose(
                "this client", "this client was not let in, and may send nothing", IntUnaryOperator.identity(), "");
        static final Whose SCHEME = new Whose(
                "the scheme",
                "no administrator has said which scheme is this co-ordinator's: ask for it",
                Fives::most,
                ", counted in fives");
    }

    private final @Nullable Limits limits;
    private final @Nullable Targeting targeting;
    private final ToIntFunction<Audience> everybody;
    private final Whose whose;
    private final @Nullable String scheme;

    /**
     * @param limits null for whom nobody let in
     * @param everybody counts an audience
     * @param scheme in whose name a co-ordinator writes; null for anybody else
     */
    Remit(
            @Nullable Limits limits,
            @Nullable Targeting targeting,
            ToIntFunction<Audience> everybody,
            Whose whose,
            @Nullable String scheme) {
        this.limits = limits;
        this.whose = whose;
        this.scheme = scheme;
        this.targeting = targeting;
        this.everybody = everybody;
    }

    /** The remit of the force's own people. */
    public static Remit whole() {
        return new Remit(
                new Limits(Set.of(), List.of(new Area.Everywhere()), Integer.MAX_VALUE, false, Integer.MAX_VALUE),
                null,
                audience -> 0,
                Whose.CLIENT,
                null);
    }

    /** In whose name a co-ordinator's alerts go; null for anybody else's. */
    public @Nullable String scheme() {
        return scheme;
    }

    /** Whose limits these are. */
    public String whose() {
        return whose.word();
    }

    public boolean alwaysWaits() {
        return limits == null || limits.alwaysWaits();
    }

    /** Whether there is nothing it leaves out. */
    public boolean isWhole() {
        return limits != null
                && limits.groups().isEmpty()
                && limits.areas().stream().anyMatch(Area.Everywhere.class::isInstance);
    }

    /**
     * Whether an alert is there for that caller: its own, and those for whom it might write to itself; for a co-ordinator
     * of these the scheme's alone.
     */
    public boolean holds(Alert alert, @Nullable String caller) {
        boolean own = isWhole() || alert.createdBy().equals(caller);
        boolean shared = whose == Whose.CLIENT || scheme != null && scheme.equals(alert.scheme());
        return own || shared && limits != null && holds(alert.audience(), limits);
    }

    private boolean holds(Audience audience, Limits limits) {
        boolean groups = limits.groups().isEmpty()
                || !audience.groups().isEmpty() && limits.groups().containsAll(audience.groups());
        return groups && audience.areas().stream().allMatch(area -> holds(area, limits));
    }

    private boolean holds(Area area, Limits limits) {
        try {
            return map().within(area, limits.areas());
        } catch (IllegalStateException e) {
            // A place that is no longer known lies within nothing.
            return false;
        }
    }

    /** Whether a resident is one it might write to. */
    public boolean holds(Subscriber resident) {
        return isWhole()
                || limits != null
                        && (limits.groups().isEmpty() || !Collections.disjoint(limits.groups(), resident.groups()))
                        && map().contains(limits.areas(), resident.point());
    }

    /** What there is to see of a resident who is within it: where there are limits, the first of their places alone. */
    public Subscriber seen(Subscriber resident) {
        return isWhole() ? resident : resident.change().with(List.of()).done();
    }

    /** Whether a group is one it might write to. */
    public boolean holds(String group) {
        return isWhole()
                || limits != null
                        && (limits.groups().isEmpty() || limits.groups().contains(group));
    }

    /** Each limit the audience goes beyond; empty if it keeps within all of them. */
    public List<Breach> breaches(Audience audience) {
        return breaches(audience, 0);
    }

    /** The same where it was within them a moment ago: a few who have come since break no limit, one drawn closer does. */
    List<Breach> clearBreaches(Audience audience) {
        return breaches(audience, limits == null ? 0 : Math.max(FEW, limits.mostRecipients() / 10));
    }

    private List<Breach> breaches(Audience audience, int more) {
        List<Breach> breaches = astray(audience);
        if (limits != null && breaches.isEmpty()) {
            recipients(audience, limits, more, breaches);
        }
        return breaches;
    }

    /** The same, however many people there are by now. */
    public List<Breach> astray(Audience audience) {
        var breaches = new ArrayList<Breach>();
        if (limits == null) {
            breaches.add(new Breach("", whose.nothing()));
        } else {
            groups(audience, limits, breaches);
            areas(audience, limits, breaches);
        }
        return breaches;
    }

    /** What only a limited remit asks for. */
    private Targeting map() {
        return Objects.requireNonNull(targeting, "the force's own people have no limits to hold an area to");
    }

    private void groups(Audience audience, Limits limits, List<Breach> breaches) {
        if (!limits.groups().isEmpty() && audience.groups().isEmpty()) {
            breaches.add(ownAlone("/audience/groups", limits));
        }
        breaches.addAll(strange(audience.groups(), audience.exclude().groups()));
    }

    /**
     * Each list of groups that names one which is not its own: whether there is such a group it is not told, nor by leaving
     * it out who is in it.
     */
    public List<Breach> strange(Set<String> groups, Set<String> without) {
        var breaches = new ArrayList<Breach>();
        if (limits != null && !limits.groups().isEmpty()) {
            if (!limits.groups().containsAll(groups)) {
                breaches.add(ownAlone("/audience/groups", limits));
            }
            if (!limits.groups().containsAll(without)) {
                breaches.add(ownAlone("/audience/exclude/groups", limits));
            }
        }
        return breaches;
    }

    private Breach ownAlone(String pointer, Limits limits) {
        String known = String.join(", ", limits.groups().stream().sorted().toList());
        return new Breach(pointer, "must be among " + whose() + "'s own: " + known);
    }

    private void areas(Audience audience, Limits limits, List<Breach> breaches) {
        List<Area> areas = audience.areas();
        for (int i = 0; i < areas.size(); i++) {
            if (!holds(areas.get(i), limits)) {
                String place = areas.size() == 1 ? "/audience" : "/audience/areas/" + i;
                breaches.add(new Breach(place, "must lie within one of " + whose() + "'s areas"));
            }
        }
    }

    private void recipients(Audience audience, Limits limits, int more, List<Breach> breaches) {
        if (whose.counted().applyAsInt(everybody.applyAsInt(audience)) > limits.mostRecipients() + more) {
            breaches.add(new Breach(
                    "/audience",
                    "is too many people; " + whose() + " may reach " + limits.mostRecipients() + " at most"
                            + whose.how()));
        }
    }
}

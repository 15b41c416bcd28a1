package org.communityalerts.edge.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.communityalerts.craft.markup.AreaWords;
import org.communityalerts.craft.markup.PageLanguage;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Fields;

/** Reads an audience from a request. What is missing, unknown or malformed is refused: an audience never widens. */
public final class AudienceForm {
    private static final int MOST_GROUPS = ContractLimits.most("GroupNames");
    /** How many areas an alert has. */
    public static final int MOST_AREAS = ContractLimits.most("AreasAsked");

    private final AreaForm areas;
    private final AreaWords words;
    private final Supplier<Set<String>> groups;
    private final Supplier<ReachedForm> reached;

    /**
     * @param groups the names of the groups there are
     * @param reached for those who may send alerts
     */
    public AudienceForm(AreaForm areas, AreaWords words, Supplier<Set<String>> groups, Supplier<ReachedForm> reached) {
        this.areas = areas;
        this.words = words;
        this.groups = groups;
        this.reached = reached;
    }

    /** The audience of an alert that the caller sends, or null with what is wrong noted. */
    public Audience read(Fields form, Caller caller) {
        return read(form, caller, groups);
    }

    /**
     * The same for whoever has looked up the groups there are, or will.
     *
     * @param known their names
     */
    Audience read(Fields form, Caller caller, Supplier<Set<String>> known) {
        Fields audience = form.object("audience");
        if (audience == null) {
            return form.unread();
        }
        return ReachedForm.is(audience)
                ? reached.get().read(audience, caller, form.flag("training", false))
                : there(audience, known);
    }

    private Audience there(Fields audience, Supplier<Set<String>> known) {
        int before = audience.faults();
        Set<String> chosen = groups(audience, known);
        List<Area> where = where(audience);
        Fields exclude = audience.has("exclude") ? audience.object("exclude") : null;
        Set<String> without = exclude == null ? Set.of() : groups(exclude, known);
        List<Area> holes = exclude == null ? List.of() : areas(exclude);
        if (exclude != null) {
            exclude.nothingElse();
        }
        audience.nothingElse();
        if (!chosen.isEmpty() && without.containsAll(chosen)) {
            audience.fail("exclude/groups", "leave out all whom the alert is for");
        }
        if (audience.faults() > before) {
            return audience.unread();
        }
        String said = words.say(where, holes, PageLanguage.ENGLISH);
        var meant = new Audience(where, chosen, new Audience.Exclusion(without, holes), said);
        return areas.leavesNothing(meant)
                ? audience.fail("exclude/areas", "leave nothing of where the alert goes")
                : meant;
    }

    /** The areas of an object that has nothing but a list of them; what is wrong is noted. */
    public List<Area> areas(Fields form) {
        var chosen = new ArrayList<Area>();
        form.objects("areas", MOST_AREAS).forEach(area -> chosen.addAll(list(areas.read(area))));
        return chosen;
    }

    /** The groups an object names, which there must be; empty if left out. */
    public Set<String> groups(Fields form) {
        return groups(form, groups);
    }

    private static Set<String> groups(Fields form, Supplier<Set<String>> known) {
        Set<String> chosen = form.texts("groups", MOST_GROUPS);
        if (!chosen.isEmpty()) {
            Set<String> there = known.get();
            chosen.stream()
                    .filter(group -> !there.contains(group))
                    .forEach(group -> form.fail("groups", "names a group that does not exist: " + group));
        }
        return chosen;
    }

    private List<Area> where(Fields audience) {
        boolean one = audience.has("area");
        if (one == audience.has("areas")) {
            audience.fail("area", one ? "must not stand beside areas" : "is missing; areas will do instead");
            return List.of();
        }
        if (!one) {
            return areas(audience);
        }
        Fields area = audience.object("area");
        return area == null ? List.of() : list(areas.read(area));
    }

    private static List<Area> list(Area chosen) {
        return chosen == null ? List.of() : List.of(chosen);
    }
}

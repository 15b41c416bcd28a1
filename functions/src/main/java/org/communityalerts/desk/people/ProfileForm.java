package org.communityalerts.desk.people;

import java.util.List;
import java.util.Set;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.force.Scheme;
import org.communityalerts.edge.Fields;
import org.communityalerts.edge.form.AudienceForm;
import org.communityalerts.port.audience.Places;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads from a request what is settled about somebody: where their alerts begin, and what they may write to. */
public final class ProfileForm {
    /** It stands at the beginning of each text, beside the words. */
    private static final int LONGEST_NAME = 40;

    private static final int LONGEST_PLACE = 100;
    /** They are counted in fives. */
    private static final int FEWEST_PEOPLE = 5;

    private static final int MOST_PEOPLE = 10_000_000;

    /** What is to be settled; null for nothing. */
    record Asked(@Nullable String beat, @Nullable Scheme scheme) {}

    private final AudienceForm audiences;
    private final Places places;

    public ProfileForm(AudienceForm audiences, Places places) {
        this.audiences = audiences;
        this.places = places;
    }

    /** What the request asks for, or a 422 that names each field to mend. */
    Asked read(JsonNode body) {
        Fields form = Fields.of(body);
        String beat = form.optionalText("beat", LONGEST_PLACE);
        if (beat != null && places.extent(beat).isEmpty()) {
            form.fail("beat", "is not the id of a place that covers an area");
        }
        Scheme scheme = form.has("scheme") ? scheme(form.object("scheme")) : null;
        form.nothingElse();
        form.refuseIfWrong();
        return new Asked(beat, scheme);
    }

    private @Nullable Scheme scheme(@Nullable Fields form) {
        if (form == null) {
            return null;
        }
        int before = form.faults();
        String name = form.line("name", LONGEST_NAME);
        Set<String> groups = form.has("groups") ? audiences.groups(form) : form.fail("groups", "is missing");
        List<Area> areas = form.has("areas") ? audiences.areas(form) : form.fail("areas", "is missing");
        int most = form.whole("mostRecipients", FEWEST_PEOPLE, MOST_PEOPLE);
        if (form.faults() == before) {
            some(form, groups, areas);
        }
        form.nothingElse();
        return form.faults() > before ? null : new Scheme(name, groups, areas, most);
    }

    private static void some(Fields form, Set<String> groups, List<Area> areas) {
        if (groups.isEmpty()) {
            form.fail("groups", "must name a group at least: a scheme writes to nobody else");
        }
        if (areas.isEmpty() || areas.stream().anyMatch(Area.Everywhere.class::isInstance)) {
            form.fail("areas", "must be parts of the force's area, and one at least");
        }
    }
}

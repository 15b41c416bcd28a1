package org.communityalerts.resident.group;

import java.util.regex.Pattern;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.edge.Fields;
import tools.jackson.databind.JsonNode;

/** Reads a group from a request, or says everything that is wrong with it. */
final class GroupForm {
    /** A group's name and description; the name is null where the request's path says it. */
    record Wanted(String name, String description) {}

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_DESCRIPTION = 200;

    private GroupForm() {}

    static Wanted whole(JsonNode body) {
        Fields form = Fields.of(body);
        String name = form.text("name", LONGEST_NAME);
        if (name != null && (!NAME.matcher(name).matches() || name.equals(Audience.EVERYONE))) {
            form.fail("name", "must be lower-case letters and digits with hyphens between, such as farm-watch");
        }
        return read(form, name);
    }

    /** The description that is asked for, or null if it is left out, and so stays. */
    static Wanted description(JsonNode body) {
        Fields form = Fields.of(body);
        form.has("name");
        boolean said = form.says("description");
        Wanted wanted = read(form, null);
        return said ? wanted : null;
    }

    private static Wanted read(Fields form, String name) {
        String description = form.optionalLine("description", LONGEST_DESCRIPTION);
        form.has("size");
        form.nothingElse();
        form.refuseIfWrong();
        return new Wanted(name, description == null ? "" : description);
    }
}

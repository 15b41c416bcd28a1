package org.communityalerts.resident.group;

import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Group;
import org.communityalerts.domain.audience.Joining;
import org.communityalerts.edge.Fields;
import tools.jackson.databind.JsonNode;

/** Reads a group from a request, or says everything that is wrong with it. */
final class GroupForm {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Set<String> OURS = Set.of(Audience.EVERYONE, Audience.PAUSED, Audience.SEVERAL);
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_DESCRIPTION = 200;

    private GroupForm() {}

    /** A new group. */
    static Group whole(JsonNode body, Instant now) {
        Fields form = Fields.of(body);
        String name = form.text("name", LONGEST_NAME);
        if (name != null && (!NAME.matcher(name).matches() || OURS.contains(name))) {
            form.fail("name", "must be lower-case letters and digits with hyphens between, such as farm-watch");
        }
        return read(form, Group.open(name == null ? "" : name, ""), now);
    }

    /** The group as it shall be: what is left out stays. */
    static Group changed(JsonNode body, Group before, Instant now) {
        Fields form = Fields.of(body);
        form.has("name");
        return read(form, before, now);
    }

    private static Group read(Fields form, Group before, Instant now) {
        String description = form.optionalLine("description", LONGEST_DESCRIPTION);
        Joining joining = form.word("joining", Joining::of, "open, asked, vetted");
        boolean reviewed = form.flag("reviewed", false);
        form.has("size");
        form.has("reviewedAt");
        form.nothingElse();
        form.refuseIfWrong();
        Joining wanted = joining == null ? before.joining() : joining;
        boolean looked = reviewed || wanted == Joining.VETTED && !before.vetted();
        return new Group(
                before.name(),
                description != null ? description : form.says("description") ? "" : before.description(),
                wanted,
                before.size(),
                looked ? now : before.reviewedAt());
    }
}

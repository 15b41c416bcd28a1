package org.communityalerts.desk.template;

import java.util.Objects;
import org.communityalerts.domain.alert.Template;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Fields;
import org.communityalerts.edge.form.DraftForm;
import tools.jackson.databind.JsonNode;

/** Reads a saved alert from a request: what is there of the alert must be as an alert has it. */
public final class TemplateForm {
    /** A template is no alert yet: whoever sends it is asked then. */
    private static final Caller ANYBODY = new Caller("anybody");

    private static final int LONGEST_NAME = 100;

    private final DraftForm drafts;

    public TemplateForm(DraftForm drafts) {
        this.drafts = drafts;
    }

    /** A new template, or a 422 that names each field to mend. */
    Template read(String id, String author, JsonNode body) {
        Fields form = Fields.of(body);
        String name = form.line("name", LONGEST_NAME);
        String folder = form.optionalLine("folder", LONGEST_NAME);
        boolean own = form.flag("mine", false);
        JsonNode alert = form.json("alert");
        check(form.object("alert"));
        form.nothingElse();
        form.refuseIfWrong();
        return new Template(
                id, name, author, folder, own, Objects.requireNonNull(alert).toString());
    }

    /** A template as it is changed, where what is left out stays; or a 422 that names each field to mend. */
    Template read(Template before, Fields form) {
        form.has("id");
        form.has("author");
        form.has("mine");
        String name = form.optionalLine("name", LONGEST_NAME);
        String folder = form.says("folder") ? form.optionalLine("folder", LONGEST_NAME) : before.folder();
        if (form.has("alert")) {
            JsonNode alert = form.json("alert");
            check(form.object("alert"));
        }
        form.nothingElse();
        form.refuseIfWrong();
        JsonNode alert = form.json("alert");
        return new Template(
                before.id(),
                name == null ? before.name() : name,
                before.author(),
                folder,
                before.own(),
                alert == null ? before.alert() : alert.toString());
    }

    private void check(Fields alert) {
        if (alert == null) {
            return;
        }
        var draft = drafts.read(alert, ANYBODY);
        if (draft.audience() != null && draft.audience().reached() != null) {
            alert.fail("audience", "must be of areas: whom an alert reached is not for another time");
        }
    }
}

package org.communityalerts.desk.template;

import org.communityalerts.domain.alert.Template;
import org.communityalerts.edge.Fields;
import org.communityalerts.edge.form.DraftForm;
import tools.jackson.databind.JsonNode;

/** Reads a saved alert from a request: what is there of the alert must be as an alert has it. */
public final class TemplateForm {
    private static final int LONGEST_NAME = 100;

    private final DraftForm drafts;

    public TemplateForm(DraftForm drafts) {
        this.drafts = drafts;
    }

    /** The template, or a 422 that names each field to mend. */
    Template read(String id, JsonNode body) {
        Fields form = Fields.of(body);
        String name = form.line("name", LONGEST_NAME);
        Fields alert = form.object("alert");
        if (alert != null) {
            drafts.read(alert);
        }
        form.nothingElse();
        form.refuseIfWrong();
        return new Template(id, name, form.json("alert").toString());
    }
}

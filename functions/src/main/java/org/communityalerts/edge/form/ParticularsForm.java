package org.communityalerts.edge.form;

import org.communityalerts.craft.person.Particulars;
import org.communityalerts.craft.person.Screening;
import org.communityalerts.craft.person.UncheckedParticulars;
import org.communityalerts.edge.Fields;
import org.communityalerts.port.audience.Groups;

/** Reads a person's particulars from a request, and notes everything that is wrong with them. */
public final class ParticularsForm {
    private static final int LONGEST = 320;
    private static final int MOST = 50;

    private final Screening screening;
    private final Groups groups;

    public ParticularsForm(Screening screening, Groups groups) {
        this.screening = screening;
        this.groups = groups;
    }

    /** The particulars, or null with what is wrong noted. */
    public Particulars read(Fields form) {
        var draft = new UncheckedParticulars(
                form.optionalLine("name", LONGEST),
                form.optionalPastedText("mobile", LONGEST),
                form.optionalPastedText("landline", LONGEST),
                form.optionalPastedText("email", LONGEST),
                form.optionalPastedText("postcode", LONGEST),
                form.texts("groups", MOST),
                form.texts("channels", MOST),
                form.optionalText("language", LONGEST),
                QuietHoursForm.read(form));
        Screening.Result result = screening.check(draft, groups.names());
        result.faults().forEach(fault -> form.fail(fault.field(), fault.detail()));
        return result.particulars();
    }
}

package org.communityalerts.edge.form;

import java.time.DateTimeException;
import java.time.LocalTime;
import org.communityalerts.craft.person.Particulars;
import org.communityalerts.craft.person.Screening;
import org.communityalerts.craft.person.UncheckedParticulars;
import org.communityalerts.domain.resident.QuietHours;
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
                quietHours(form));
        Screening.Result result = screening.check(draft, groups.names());
        result.faults().forEach(fault -> form.fail(fault.field(), fault.detail()));
        return result.particulars();
    }

    private static QuietHours quietHours(Fields form) {
        if (!form.has("quietHours")) {
            return null;
        }
        Fields hours = form.object("quietHours");
        if (hours == null) {
            return null;
        }
        LocalTime from = time(hours, "from");
        LocalTime to = time(hours, "to");
        hours.nothingElse();
        if (from == null || to == null) {
            return null;
        }
        return from.equals(to) ? hours.fail("to", "must be another time than from") : new QuietHours(from, to);
    }

    private static LocalTime time(Fields hours, String name) {
        String text = hours.text(name, 5);
        if (text == null) {
            return null;
        }
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            return hours.fail(name, "must be a time of day such as 22:00");
        }
    }
}

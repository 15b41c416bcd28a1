package org.communityalerts.edge.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.communityalerts.edge.Fields;
import org.jspecify.annotations.Nullable;

/** A day as the HTTP contract has it. */
final class DayForm {
    private static final int LENGTH = "2026-12-24".length();

    private DayForm() {}

    /** The day in that field; null if it has none, or has what is wrong noted. */
    static @Nullable LocalDate read(Fields form, String name) {
        String text = form.optionalText(name, LENGTH);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return form.fail(name, "must be a day such as 2026-12-24");
        }
    }
}

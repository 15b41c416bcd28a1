package org.communityalerts.edge.form;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Map;
import org.communityalerts.domain.resident.QuietHours;
import org.communityalerts.edge.Fields;
import org.jspecify.annotations.Nullable;

/** Quiet hours as the HTTP contract has them, read and written. */
public final class QuietHoursForm {
    private static final String FIELD = "quietHours";
    private static final int TIME = "22:00".length();

    private QuietHoursForm() {}

    /** The form's quiet hours; null if it has none, or has what is wrong noted. */
    public static @Nullable QuietHours read(Fields form) {
        Fields hours = form.has(FIELD) ? form.object(FIELD) : null;
        if (hours == null) {
            return null;
        }
        LocalTime from = time(hours, "from");
        LocalTime to = time(hours, "to");
        hours.nothingElse();
        if (from == null || to == null) {
            return hours.unread();
        }
        return from.equals(to) ? hours.fail("to", "must be another time than from") : new QuietHours(from, to);
    }

    /** Quiet hours as an answer shows them. */
    public static Map<String, String> write(QuietHours hours) {
        return Map.of("from", hours.from().toString(), "to", hours.to().toString());
    }

    private static LocalTime time(Fields hours, String name) {
        String text = hours.text(name, TIME);
        try {
            return text == null ? hours.unread() : LocalTime.parse(text);
        } catch (DateTimeException e) {
            return hours.fail(name, "must be a time of day such as 22:00");
        }
    }
}

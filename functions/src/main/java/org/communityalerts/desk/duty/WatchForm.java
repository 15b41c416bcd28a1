package org.communityalerts.desk.duty;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.communityalerts.craft.person.PhoneNumber;
import org.communityalerts.domain.force.StaffNotice.Kind;
import org.communityalerts.domain.force.Watch;
import org.communityalerts.domain.force.Watch.Browser;
import org.communityalerts.edge.Fields;
import org.jspecify.annotations.Nullable;

/** Reads what somebody wants to be told, and the browser they want it in. */
final class WatchForm {
    private static final int LONGEST = 1000;
    /** In the year 2286. */
    private static final double LAST_MOMENT = 9_999_999_999_999.0;

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{87}");
    private static final Pattern AUTH = Pattern.compile("[A-Za-z0-9_-]{22}");

    private WatchForm() {}

    static Watch read(Fields form) {
        Set<Kind> wants = EnumSet.noneOf(Kind.class);
        for (String word : form.texts("wants", Kind.values().length)) {
            Optional<Kind> kind = Kind.of(word);
            kind.ifPresent(wants::add);
            if (kind.isEmpty()) {
                form.fail("wants", "has one that is none of approval, reply, decision, trouble");
            }
        }
        boolean email = form.flag("email", true);
        boolean duty = form.flag("onDuty", false);
        String mobile = mobile(form, form.optionalLine("mobile", LONGEST));
        if (duty && mobile == null && form.faults() == 0) {
            form.fail("mobile", "is missing: whoever is on duty is texted there");
        }
        form.nothingElse();
        form.refuseIfWrong();
        return new Watch("", wants, email, duty, mobile, List.of());
    }

    private static @Nullable String mobile(Fields form, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return PhoneNumber.of(text)
                .map(PhoneNumber::e164)
                .filter(PhoneNumber::isMobile)
                .orElseGet(() -> form.fail("mobile", "must be a mobile's number, such as 07700 900123"));
    }

    static Browser browser(Fields form, Predicate<String> reachable) {
        String endpoint = form.line("endpoint", LONGEST);
        Fields keys = form.object("keys");
        String key = keys == null ? form.unread() : keys.line("p256dh", LONGEST);
        String auth = keys == null ? form.unread() : keys.line("auth", LONGEST);
        if (endpoint != null && !reachable.test(endpoint)) {
            form.fail("endpoint", "must be an https address that anybody can reach");
        }
        if (key != null
                && auth != null
                && !(KEY.matcher(key).matches() && AUTH.matcher(auth).matches())) {
            form.fail("keys", "must be as the browser gives them");
        }
        if (keys != null) {
            keys.nothingElse();
        }
        // Browsers say when it ends, in milliseconds since 1970; mostly that is never.
        if (form.has("expirationTime")) {
            form.number("expirationTime", 0, LAST_MOMENT);
        }
        form.nothingElse();
        form.refuseIfWrong();
        return new Browser(endpoint, key, auth);
    }
}

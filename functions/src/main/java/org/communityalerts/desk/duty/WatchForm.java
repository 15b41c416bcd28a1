package org.communityalerts.desk.duty;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.communityalerts.craft.person.PhoneNumber;
import org.communityalerts.domain.delivery.Browser;
import org.communityalerts.domain.force.StaffNotice.Kind;
import org.communityalerts.domain.force.Watch;
import org.communityalerts.edge.Fields;
import org.communityalerts.edge.form.BrowserForm;
import org.jspecify.annotations.Nullable;

/** Reads what somebody wants to be told, and the browser they want it in. */
final class WatchForm {
    private static final int LONGEST = 1000;

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
        Browser browser = BrowserForm.read(form, reachable);
        form.refuseIfWrong();
        return browser;
    }
}

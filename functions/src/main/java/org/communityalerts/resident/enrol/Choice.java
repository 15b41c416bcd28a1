package org.communityalerts.resident.enrol;

import java.util.Objects;
import org.communityalerts.domain.delivery.Browser;
import org.communityalerts.domain.resident.Subscriber;
import org.jspecify.annotations.Nullable;

/** What a person chooses for themselves, of which only proven addresses are taken over. */
record Choice(Subscriber wanted) {
    /** The choice of somebody new, with the one address proven so far. */
    Subscriber alone(String id, String proven) {
        return with(id, null, proven);
    }

    /** The choice of somebody on record, none of whose new addresses are proven yet: those they have stay. */
    Subscriber unproven(Subscriber before) {
        return with(before.id(), before, "");
    }

    /** A record with the address that is proven now, and all else as it stands, whoever has changed it since. */
    Subscriber adding(Subscriber before, String proven) {
        return before.change()
                .reachedAt(
                        proven.equals(wanted.mobile()) ? proven : before.mobile(),
                        proven.equals(wanted.landline()) ? proven : before.landline(),
                        proven.equals(wanted.email()) ? proven : before.email())
                .pushedTo(isProven(wanted.browser(), proven) ? wanted.browser() : before.browser())
                .done();
    }

    private Subscriber with(String id, @Nullable Subscriber before, String proven) {
        return wanted.change()
                .as(id)
                .reachedAt(
                        address(wanted.mobile(), before == null ? null : before.mobile(), proven),
                        address(wanted.landline(), before == null ? null : before.landline(), proven),
                        address(wanted.email(), before == null ? null : before.email(), proven))
                .pushedTo(browser(before == null ? null : before.browser(), proven))
                .agreeing(wanted.consent() == null && before != null ? before.consent() : wanted.consent())
                .unsafe(before != null && before.unsafe())
                .done();
    }

    private @Nullable Browser browser(@Nullable Browser before, String proven) {
        Browser chosen = wanted.browser();
        return chosen == null || isProven(chosen, proven) || chosen.equals(before) ? chosen : before;
    }

    private static boolean isProven(@Nullable Browser browser, String proven) {
        return browser != null && browser.address().equals(proven);
    }

    private static @Nullable String address(@Nullable String wanted, @Nullable String before, String proven) {
        if (wanted == null) {
            return null;
        }
        return wanted.equals(proven) || Objects.equals(wanted, before) ? wanted : before;
    }
}

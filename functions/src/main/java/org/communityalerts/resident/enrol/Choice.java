package org.communityalerts.resident.enrol;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.communityalerts.domain.delivery.Browser;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.domain.resident.SubscriberDraft;
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
        boolean pushed = isProven(wanted.browser(), proven);
        return before.change()
                .reachedAt(
                        proven.equals(wanted.mobile()) ? proven : before.mobile(),
                        proven.equals(wanted.landline()) ? proven : before.landline(),
                        proven.equals(wanted.email()) ? proven : before.email())
                .pushedTo(pushed ? wanted.browser() : before.browser())
                .by(pushed ? channels(before) : before.channels())
                .done();
    }

    /** With notifications, now that there is a browser; what stood in for them goes, unless somebody chose it since. */
    private Set<Channel> channels(Subscriber before) {
        if (!wanted.channels().contains(Channel.PUSH)) {
            return before.channels();
        }
        Subscriber meanwhile = inTheMeantime(before.change().by(wanted.channels()));
        if (before.browser() == null && before.channels().equals(meanwhile.channels())) {
            return wanted.channels();
        }
        var all = new HashSet<>(before.channels());
        all.add(Channel.PUSH);
        return all;
    }

    /** Until a browser is proven nothing is pushed: whoever chose nothing else is reached by what suits their addresses best. */
    private static Subscriber inTheMeantime(SubscriberDraft draft) {
        Subscriber chosen = draft.done();
        boolean unproven = chosen.browser() == null && chosen.channels().contains(Channel.PUSH);
        return unproven ? chosen.change().withoutBrowser().done() : chosen;
    }

    private Subscriber with(String id, @Nullable Subscriber before, String proven) {
        return inTheMeantime(wanted.change()
                .as(id)
                .reachedAt(
                        address(wanted.mobile(), before == null ? null : before.mobile(), proven),
                        address(wanted.landline(), before == null ? null : before.landline(), proven),
                        address(wanted.email(), before == null ? null : before.email(), proven))
                .pushedTo(browser(before == null ? null : before.browser(), proven))
                .agreeing(wanted.consent() == null && before != null ? before.consent() : wanted.consent())
                .unsafe(before != null && before.unsafe()));
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

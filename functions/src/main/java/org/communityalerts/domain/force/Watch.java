package org.communityalerts.domain.force;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.communityalerts.domain.delivery.Browser;
import org.communityalerts.domain.force.StaffNotice.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What one person of the force is told of, and which way.
 *
 * @param person whose it is
 * @param onDuty whether they are texted what nobody opened
 * @param mobile where, or null for nowhere
 * @param browsers where they are pushed to
 */
public record Watch(
        String person,
        Set<Kind> wants,
        boolean byEmail,
        boolean onDuty,
        @Nullable String mobile,
        List<Browser> browsers) {
    private static final int MOST_BROWSERS = 5;

    public Watch {
        wants = Set.copyOf(wants);
        browsers = List.copyOf(browsers);
        if (onDuty && mobile == null) {
            throw new IllegalArgumentException("who is on duty has a mobile");
        }
    }

    /** Of somebody who has chosen nothing yet. */
    public static Watch usual(String person, boolean supervisor) {
        Set<Kind> wants = supervisor ? Set.of(Kind.values()) : Set.of(Kind.DECISION, Kind.TROUBLE);
        return new Watch(person, wants, true, false, null, List.of());
    }

    /** The same with other wishes. */
    public Watch wishing(Set<Kind> kinds, boolean email, boolean duty, @Nullable String number) {
        return new Watch(person, kinds, email, duty, number, browsers);
    }

    /** The same with one browser more, the newest of so many. */
    public Watch with(Browser browser) {
        var more = new ArrayList<>(without(browser.endpoint()).browsers);
        more.add(browser);
        var newest = more.subList(Math.max(0, more.size() - MOST_BROWSERS), more.size());
        return new Watch(person, wants, byEmail, onDuty, mobile, newest);
    }

    /** The same without any browser. */
    public Watch withoutBrowsers() {
        return new Watch(person, wants, byEmail, onDuty, mobile, List.of());
    }

    /** The same without the browser of that address. */
    public Watch without(String endpoint) {
        List<Browser> others = browsers.stream()
                .filter(one -> !one.endpoint().equals(endpoint))
                .toList();
        return new Watch(person, wants, byEmail, onDuty, mobile, others);
    }
}

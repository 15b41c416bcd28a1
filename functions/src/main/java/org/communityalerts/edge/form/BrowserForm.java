package org.communityalerts.edge.form;

import java.util.Map;
import java.util.function.Predicate;
import org.communityalerts.domain.delivery.Browser;
import org.communityalerts.edge.Fields;
import org.jspecify.annotations.Nullable;

/** Reads a browser as it describes itself: the JSON of its PushSubscription. */
public final class BrowserForm {
    private static final String NAME = "browser";
    /** In the year 2286. */
    private static final double LAST_MOMENT = 9_999_999_999_999.0;

    private BrowserForm() {}

    /** The browser under its name in a form, or null if there is none. */
    public static @Nullable Browser optional(Fields form, Predicate<String> reachable) {
        if (!form.has(NAME)) {
            return null;
        }
        Fields browser = form.object(NAME);
        return browser == null ? null : read(browser, reachable);
    }

    /**
     * The browser that a form is, or null with what is wrong noted.
     *
     * @param reachable whether a push may go to that address
     */
    public static Browser read(Fields form, Predicate<String> reachable) {
        String endpoint = form.line("endpoint", Browser.LONGEST_ENDPOINT);
        Fields keys = form.object("keys");
        String key = keys == null ? form.unread() : keys.line("p256dh", Browser.LONGEST_ENDPOINT);
        String auth = keys == null ? form.unread() : keys.line("auth", Browser.LONGEST_ENDPOINT);
        if (keys != null) {
            keys.nothingElse();
        }
        // Browsers say when it ends, in milliseconds since 1970; mostly that is never.
        if (form.has("expirationTime")) {
            form.number("expirationTime", 0, LAST_MOMENT);
        }
        form.nothingElse();
        if (endpoint == null || key == null || auth == null) {
            return form.unread();
        }
        if (!reachable.test(endpoint)) {
            return form.fail(
                    "endpoint",
                    "must be an https address of a push service known here: Google's, Mozilla's, Apple's or Microsoft's, or one that"
                            + " the force has added (PushServices in its template)");
        }
        boolean real = Browser.fits(endpoint, key, auth) && new Browser(endpoint, key, auth).opens();
        return real ? new Browser(endpoint, key, auth) : form.fail("keys", "must be as the browser gives them");
    }

    /** A browser as it describes itself. */
    public static Object write(Browser browser) {
        return Map.of("endpoint", browser.endpoint(), "keys", Map.of("p256dh", browser.key(), "auth", browser.auth()));
    }
}

package org.communityalerts.publish;

import org.communityalerts.markup.Tongue;

/** Where the public files are in the site. */
final class Paths {
    static final String FEED = "alerts/feed.atom";
    static final String STYLE = "alerts/alerts.css";

    private Paths() {}

    static String index(Tongue tongue) {
        return "alerts/index" + html(tongue);
    }

    static String page(String alertId, Tongue tongue) {
        return "alerts/" + alertId + html(tongue);
    }

    static String cap(String alertId) {
        return "alerts/" + alertId + ".cap.xml";
    }

    private static String html(Tongue tongue) {
        return tongue.say(".html", ".cy.html");
    }
}

package org.communityalerts.alert.publish;

import org.communityalerts.craft.markup.PageLanguage;

/** Where the public files are in the site. */
final class Paths {
    static final String FEED = "alerts/feed.atom";
    static final String STYLE = "alerts/alerts.css";

    private Paths() {}

    static String index(PageLanguage tongue) {
        return "alerts/index" + html(tongue);
    }

    static String page(String alertId, PageLanguage tongue) {
        return "alerts/" + alertId + html(tongue);
    }

    static String cap(String alertId) {
        return "alerts/" + alertId + ".cap.xml";
    }

    private static String html(PageLanguage tongue) {
        return tongue.say(".html", ".cy.html");
    }
}

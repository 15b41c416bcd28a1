package org.communityalerts.publish;

/** Where the public files are in the site. */
final class Paths {
    static final String INDEX = "alerts/index.html";
    static final String FEED = "alerts/feed.atom";
    static final String STYLE = "alerts/alerts.css";

    private Paths() {}

    static String page(String alertId) {
        return "alerts/" + alertId + ".html";
    }

    static String cap(String alertId) {
        return "alerts/" + alertId + ".cap.xml";
    }
}

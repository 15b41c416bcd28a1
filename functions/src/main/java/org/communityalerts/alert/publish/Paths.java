package org.communityalerts.alert.publish;

import java.util.Set;
import java.util.regex.Pattern;
import org.communityalerts.craft.markup.PageLanguage;

/** Where the public files are in the site. */
final class Paths {
    static final String FOLDER = "alerts";
    static final String FEED = "alerts/feed.atom";
    static final String STYLE = "alerts/alerts.css";

    private static final Pattern OWN = Pattern.compile(FOLDER + "/([^/.]+)(?:\\.cy)?\\.(?:html|cap\\.xml)");

    private Paths() {}

    static String index(PageLanguage pageLanguage) {
        return "alerts/index" + html(pageLanguage);
    }

    static String page(String alertId, PageLanguage pageLanguage) {
        return "alerts/" + alertId + html(pageLanguage);
    }

    static String cap(String alertId) {
        return "alerts/" + alertId + ".cap.xml";
    }

    /** Whether a file is of one of those alerts, or of none. */
    static boolean isOf(String path, Set<String> alertIds) {
        var own = OWN.matcher(path);
        return !own.matches() || own.group(1).equals("index") || alertIds.contains(own.group(1));
    }

    private static String html(PageLanguage pageLanguage) {
        return pageLanguage.say(".html", ".cy.html");
    }
}

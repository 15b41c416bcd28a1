package org.communityalerts.alert.publish;

import java.util.Set;
import java.util.regex.Pattern;
import org.communityalerts.craft.markup.PageLanguage;
import org.communityalerts.domain.alert.Photo;
import org.communityalerts.domain.alert.PhotoSize;
import org.communityalerts.domain.audience.Place;
import org.jspecify.annotations.Nullable;

/** Where the public files are in the site. */
final class Paths {
    static final String FOLDER = "alerts";
    static final String FEED = FOLDER + "/feed.atom";
    static final String MAP = "alerts.geojson";
    static final String SECTORS = FOLDER + "/sectors.json";
    static final String KIOSK = "kiosk.html";
    static final String STYLE = FOLDER + "/alerts.css";

    private static final Pattern OWN = Pattern.compile(FOLDER + "/([^/.]+)(?:\\.cy)?\\.(?:html|cap\\.xml)");

    /** What the name of a photo's file ends in. */
    static final String PHOTO = ".jpg";

    private Paths() {}

    /** The folder of an incident's page and photos, and the address of the page. */
    static String incident(String code) {
        return "a/" + code;
    }

    static String incidentPage(String code) {
        return incident(code) + "/index.html";
    }

    static String photo(String code, Photo photo, PhotoSize size) {
        return incident(code) + "/" + photo.id() + "-" + size.word() + PHOTO;
    }

    static String index(PageLanguage pageLanguage) {
        return FOLDER + "/index" + html(pageLanguage);
    }

    static String embed(PageLanguage pageLanguage) {
        return "embed" + html(pageLanguage);
    }

    static String district(Place district) {
        return "districts/" + district.id() + ".atom";
    }

    static String page(@Nullable String alertId, PageLanguage pageLanguage) {
        return FOLDER + "/" + alertId + html(pageLanguage);
    }

    static String cap(String alertId) {
        return FOLDER + "/" + alertId + ".cap.xml";
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

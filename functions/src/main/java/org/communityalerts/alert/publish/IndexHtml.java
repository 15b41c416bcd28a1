package org.communityalerts.alert.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.communityalerts.craft.markup.AreaWords;
import org.communityalerts.craft.markup.Markup;
import org.communityalerts.craft.markup.PageLanguage;
import org.communityalerts.domain.Letters;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.audience.Place;

/** The page of all alerts: the current ones by area, then those that ended. */
final class IndexHtml {
    /** Few enough that the page stays below 35 kB, for a poor link. */
    private static final int WITH_WORDS = 40;

    private static final int PAST = 40;
    private static final int OPENING_WORDS = 140;

    private final PageFrame frame;
    private final AreaWords areas;
    private final List<Place> districts;

    /** @param districts each has a feed of its own */
    IndexHtml(PageFrame frame, AreaWords areas, List<Place> districts) {
        this.frame = frame;
        this.areas = areas;
        this.districts = districts;
    }

    /** @param publications newest first */
    byte[] page(List<Publication> publications, PageLanguage pageLanguage) {
        var current = publications.stream().filter(Publication::current).toList();
        var past = publications.stream().filter(p -> !p.current()).limit(PAST).toList();
        String title = pageLanguage.say("Current alerts", "Rhybuddion cyfredol");
        return frame.page(pageLanguage, Paths::index, title, html -> {
            html.element("h1", title);
            if (current.isEmpty()) {
                html.element(
                        "p", pageLanguage.say("There are no current alerts.", "Nid oes rhybuddion ar hyn o bryd."));
            }
            byArea(html, current, pageLanguage);
            if (!past.isEmpty()) {
                html.element("h2", pageLanguage.say("Past alerts", "Rhybuddion y gorffennol"));
                html.element("ul", () -> past.forEach(p -> item(html, p, pageLanguage, false)));
            }
            feeds(html, pageLanguage);
        });
    }

    private void feeds(Markup html, PageLanguage pageLanguage) {
        html.element(
                "p",
                () -> html.element(
                        "a",
                        pageLanguage.say("Alerts near a postcode", "Rhybuddion ger cod post"),
                        "href",
                        pageLanguage.say("/#/near", "/?lang=cy#/near")));
        html.element("h2", pageLanguage.say("Feeds by area", "Ffrydiau fesul ardal"));
        html.element(
                "ul",
                () -> districts.forEach(district -> html.element(
                        "li", () -> html.element("a", district.name(), "href", "/" + Paths.district(district)))),
                "class",
                "feeds");
    }

    /** The area of the newest alert comes first: whoever opens the page looks for what has just happened. */
    private void byArea(Markup html, List<Publication> current, PageLanguage pageLanguage) {
        var worded = current.stream().limit(WITH_WORDS).collect(Collectors.toSet());
        var byWords = current.stream()
                .collect(Collectors.groupingBy(
                        p -> areas.of(p.alert().audience(), pageLanguage),
                        LinkedHashMap::new,
                        Collectors.toUnmodifiableList()));
        byWords.forEach((area, alerts) -> {
            html.element("h2", capital(area));
            html.element("ul", () -> alerts.forEach(p -> item(html, p, pageLanguage, worded.contains(p))));
        });
    }

    private static void item(Markup html, Publication publication, PageLanguage pageLanguage, boolean withWords) {
        Alert alert = publication.alert();
        html.element("li", () -> {
            link(html, publication, pageLanguage);
            if (withWords) {
                opening(html, alert.content(), pageLanguage);
            }
            html.element("p", times(publication, pageLanguage), "class", "when");
        });
    }

    private static void link(Markup html, Publication publication, PageLanguage pageLanguage) {
        Alert alert = publication.alert();
        String to = "/" + Paths.page(alert.id(), pageLanguage);
        String title = publication.title(pageLanguage);
        if (!publication.withdrawn() && inEnglish(alert.content(), pageLanguage)) {
            html.element("a", title, "href", to, "lang", PageLanguage.ENGLISH.tag());
        } else {
            html.element("a", title, "href", to);
        }
    }

    private static void opening(Markup html, Content content, PageLanguage pageLanguage) {
        String words = opening(content.text(pageLanguage.language()));
        if (inEnglish(content, pageLanguage)) {
            html.element("p", words, "lang", PageLanguage.ENGLISH.tag());
        } else {
            html.element("p", words);
        }
    }

    /** Marked as English only where the page is not, to keep it small. */
    private static boolean inEnglish(Content content, PageLanguage pageLanguage) {
        return pageLanguage == PageLanguage.WELSH && content.welsh() == null;
    }

    private static String times(Publication publication, PageLanguage pageLanguage) {
        String when = LocalTime.forPeople(publication.changedAt(), pageLanguage);
        return publication.sign(pageLanguage).map(sign -> sign + ". ").orElse("")
                + since(publication, when, pageLanguage);
    }

    private static String since(Publication publication, String when, PageLanguage pageLanguage) {
        return switch (publication.standing()) {
            case CURRENT ->
                pageLanguage.say("Issued ", "Cyhoeddwyd ")
                        + LocalTime.forPeople(publication.alert().goesAt(), pageLanguage);
            case EXPIRED -> pageLanguage.say("Ended ", "Daeth i ben ") + when;
            case REPLACED -> pageLanguage.say("Replaced ", "Disodlwyd ") + when;
            case STOPPED -> pageLanguage.say("Withdrawn ", "Tynnwyd yn ôl ") + when;
        };
    }

    private static String opening(String text) {
        if (text.length() <= OPENING_WORDS) {
            return text;
        }
        int end = text.lastIndexOf(' ', OPENING_WORDS);
        return Letters.beginning(text, end > 0 ? end : OPENING_WORDS) + "…";
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}

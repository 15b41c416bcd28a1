package org.communityalerts.publish;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.communityalerts.markup.Markup;
import org.communityalerts.model.Alert;
import org.communityalerts.model.Content;

/** The page of all alerts: the current ones by area, then those that ended. */
final class IndexHtml {
    /** Few enough that the page stays below 35 kB, for a poor link. */
    private static final int WITH_WORDS = 40;

    private static final int PAST = 40;
    private static final int OPENING_WORDS = 140;

    private final PageFrame frame;

    IndexHtml(PageFrame frame) {
        this.frame = frame;
    }

    /** @param publications newest first */
    byte[] page(List<Publication> publications) {
        var current = publications.stream().filter(Publication::current).toList();
        var past = publications.stream().filter(p -> !p.current()).limit(PAST).toList();
        return frame.page("Current alerts", html -> {
            html.element("h1", "Current alerts");
            if (current.isEmpty()) {
                html.element("p", "There are no current alerts.");
                html.element("p", "Nid oes rhybuddion ar hyn o bryd.", "lang", Content.WELSH);
            }
            byArea(html, current);
            if (!past.isEmpty()) {
                html.element("h2", "Past alerts");
                html.element("ul", () -> past.forEach(p -> item(html, p, false)));
            }
        });
    }

    private static void byArea(Markup html, List<Publication> current) {
        var worded = current.stream().limit(WITH_WORDS).collect(Collectors.toSet());
        var areas = current.stream()
                .collect(Collectors.groupingBy(
                        p -> p.alert().audience().words(), TreeMap::new, Collectors.toUnmodifiableList()));
        areas.forEach((area, alerts) -> {
            html.element("h2", capital(area));
            html.element("ul", () -> alerts.forEach(p -> item(html, p, worded.contains(p))));
        });
    }

    private static void item(Markup html, Publication publication, boolean withWords) {
        Alert alert = publication.alert();
        html.element("li", () -> {
            html.element("a", alert.content().title(), "href", "/" + Paths.page(alert.id()));
            if (withWords) {
                html.element("p", opening(alert.content().text()));
                welsh(html, alert.content());
            }
            html.element("p", times(publication), "class", "when");
        });
    }

    private static void welsh(Markup html, Content content) {
        if (content.welsh() != null) {
            html.element("p", content.title(Content.WELSH), "lang", Content.WELSH);
        }
    }

    private static String times(Publication publication) {
        String when = LocalTime.forPeople(publication.changedAt());
        return switch (publication.standing()) {
            case CURRENT -> "Issued " + LocalTime.forPeople(publication.alert().createdAt());
            case EXPIRED -> "Ended " + when;
            case REPLACED -> "Replaced " + when;
            case STOPPED -> "Withdrawn " + when;
        };
    }

    private static String opening(String text) {
        if (text.length() <= OPENING_WORDS) {
            return text;
        }
        int end = text.lastIndexOf(' ', OPENING_WORDS);
        return text.substring(0, end > 0 ? end : OPENING_WORDS) + "…";
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    }
}

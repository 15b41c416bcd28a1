package org.communityalerts.alert.publish;

import java.util.List;
import java.util.function.Consumer;
import org.communityalerts.craft.markup.AreaWords;
import org.communityalerts.craft.markup.Markup;
import org.communityalerts.craft.markup.PageLanguage;
import org.communityalerts.domain.alert.Alert;

/** The current alerts as they stand elsewhere: in a frame of another page, and on a screen nobody touches. */
final class ElsewhereHtml {
    /** So few that the frame stays below 5 kB, whatever is said. */
    private static final int FRAMED = 6;

    private static final int ON_SCREEN = 4;
    /** Seconds until a frame asks again: each reader of the page around it does. */
    private static final String FRAME_AGAIN = "120";

    /** What is over leaves a screen within a minute. */
    private static final String SCREEN_AGAIN = "30";

    private final Issuer issuer;
    private final AreaWords areas;

    ElsewhereHtml(Issuer issuer, AreaWords areas) {
        this.issuer = issuer;
        this.areas = areas;
    }

    /** @param current newest first */
    byte[] embed(List<Publication> current, PageLanguage language) {
        return page(language, FRAME_AGAIN, "embed", html -> {
            html.element("h1", title(language));
            nothing(html, current, language);
            html.element("ul", () -> current.stream().limit(FRAMED).forEach(p -> framed(html, p, language)));
            String all = language.say("All alerts from ", "Pob rhybudd gan ") + issuer.name();
            html.element("p", () -> link(html, all, issuer.address(Paths.index(language))));
        });
    }

    /** @param current newest first */
    byte[] kiosk(List<Publication> current) {
        return page(PageLanguage.ENGLISH, SCREEN_AGAIN, "kiosk", html -> {
            html.element("h1", title(PageLanguage.ENGLISH) + " / " + title(PageLanguage.WELSH));
            for (PageLanguage each : PageLanguage.values()) {
                html.element("div", () -> nothing(html, current, each), "lang", each.tag());
            }
            html.element("ul", () -> current.stream().limit(ON_SCREEN).forEach(p -> shown(html, p)));
            html.element("p", issuer.name() + " · 999 · 101");
        });
    }

    private byte[] page(PageLanguage language, String again, String name, Consumer<Markup> main) {
        Markup html = Markup.html();
        html.element(
                "html",
                () -> {
                    html.element(
                            "head",
                            () -> html.beginHead()
                                    .empty("meta", "http-equiv", "refresh", "content", again)
                                    .element("title", title(language) + " - " + issuer.name())
                                    .empty("link", "rel", "stylesheet", "href", "/" + Paths.STYLE));
                    html.element("body", () -> html.element("main", () -> main.accept(html)), "class", name);
                },
                "lang",
                language.tag());
        return html.bytes();
    }

    private static String title(PageLanguage language) {
        return language.say("Current alerts", "Rhybuddion cyfredol");
    }

    private static void nothing(Markup html, List<Publication> current, PageLanguage language) {
        if (current.isEmpty()) {
            html.element("p", language.say("There are no current alerts.", "Nid oes rhybuddion ar hyn o bryd."));
        }
    }

    private void framed(Markup html, Publication publication, PageLanguage language) {
        Alert alert = publication.alert();
        html.element("li", () -> {
            link(html, publication.title(language), issuer.address(Paths.page(alert.id(), language)));
            html.element("p", LocalTime.forPeople(alert.goesAt(), language), "class", "when");
        });
    }

    /** In a frame a link leads out of it: the page it leads to cannot be framed. */
    private static void link(Markup html, String words, String to) {
        html.element("a", words, "href", to, "target", "_blank", "rel", "noopener");
    }

    private void shown(Markup html, Publication publication) {
        Alert alert = publication.alert();
        html.element("li", () -> {
            publication.photos().stream()
                    .limit(1)
                    .forEach(photo -> PhotoHtml.picture(html, alert.partOf().code(), photo));
            for (PageLanguage each : PageLanguage.values()) {
                if (each == PageLanguage.ENGLISH || alert.content().welsh() != null) {
                    html.element("div", () -> said(html, publication, each), "lang", each.tag());
                }
            }
            if (alert.incident() != null) {
                html.element("p", issuer.domain() + "/" + alert.incident().path(), "class", "when");
            }
        });
    }

    private void said(Markup html, Publication publication, PageLanguage language) {
        Alert alert = publication.alert();
        html.element("h2", publication.title(language))
                .element("p", alert.content().text(language.language()))
                .element("p", areas.of(alert.audience(), language), "class", "when");
    }
}

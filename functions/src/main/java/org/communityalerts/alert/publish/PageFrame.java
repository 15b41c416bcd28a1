package org.communityalerts.alert.publish;

import java.util.function.Consumer;
import java.util.function.Function;
import org.communityalerts.craft.markup.Markup;
import org.communityalerts.craft.markup.PageLanguage;

/** What every public page has around it. No script and no style of its own: a strict content policy holds here. */
final class PageFrame {
    private final Issuer issuer;

    PageFrame(Issuer issuer) {
        this.issuer = issuer;
    }

    /** @param path where the page is in a language, so that each leads to the other */
    byte[] page(PageLanguage pageLanguage, Function<PageLanguage, String> path, String title, Consumer<Markup> main) {
        Markup html = Markup.html();
        html.element(
                "html",
                () -> {
                    html.element("head", () -> head(html, pageLanguage, path, title));
                    html.element("body", () -> body(html, pageLanguage, path, main));
                },
                "lang",
                pageLanguage.tag());
        return html.bytes();
    }

    private void head(Markup html, PageLanguage pageLanguage, Function<PageLanguage, String> path, String title) {
        html.beginHead()
                .element("title", title + " - " + issuer.name())
                .empty("link", "rel", "icon", "href", "/icon.svg")
                .empty("link", "rel", "stylesheet", "href", "/" + Paths.STYLE);
        for (PageLanguage each : PageLanguage.values()) {
            html.empty("link", "rel", "alternate", "hreflang", each.tag(), "href", "/" + path.apply(each));
        }
        String feed = pageLanguage.say("Alerts from ", "Rhybuddion gan ") + issuer.name();
        html.empty("link", "rel", "alternate", "type", AtomFeed.TYPE, "title", feed, "href", "/" + Paths.FEED);
    }

    private void body(
            Markup html, PageLanguage pageLanguage, Function<PageLanguage, String> path, Consumer<Markup> main) {
        String skip = pageLanguage.say("Skip to main content", "Neidio i'r prif gynnwys");
        html.element("a", skip, "href", "#main", "class", "skip");
        html.element("header", () -> {
            html.element("p", () -> html.element("a", issuer.name(), "href", "/" + Paths.index(pageLanguage)));
            html.element("p", () -> otherLanguage(html, pageLanguage.other(), path));
        });
        html.element("main", () -> main.accept(html), "id", "main");
        html.element("footer", () -> footer(html, pageLanguage));
    }

    private static void otherLanguage(Markup html, PageLanguage to, Function<PageLanguage, String> path) {
        html.element("a", to.ownName(), "href", "/" + path.apply(to), "lang", to.tag(), "hreflang", to.tag());
    }

    private static void footer(Markup html, PageLanguage pageLanguage) {
        html.element("p", pageLanguage.inEmergency());
        html.element("p", () -> {
            html.element("a", pageLanguage.say("All alerts", "Pob rhybudd"), "href", "/" + Paths.index(pageLanguage))
                    .text(" · ")
                    .element("a", pageLanguage.say("Feed of alerts", "Ffrwd rhybuddion"), "href", "/" + Paths.FEED)
                    .text(" · ");
            html.element("a", pageLanguage.getAlerts(), "href", pageLanguage.say("/", "/?lang=cy"));
        });
    }
}

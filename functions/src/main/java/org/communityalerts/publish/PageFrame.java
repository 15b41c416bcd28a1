package org.communityalerts.publish;

import java.util.function.Consumer;
import org.communityalerts.markup.Markup;

/** What every public page has around it. No script and no style of its own: a strict content policy holds here. */
final class PageFrame {
    private final Issuer issuer;

    PageFrame(Issuer issuer) {
        this.issuer = issuer;
    }

    byte[] page(String title, Consumer<Markup> main) {
        Markup html = Markup.html();
        html.element(
                "html",
                () -> {
                    html.element("head", () -> head(html, title));
                    html.element("body", () -> body(html, main));
                },
                "lang",
                "en-GB");
        return html.bytes();
    }

    private void head(Markup html, String title) {
        html.empty("meta", "charset", "utf-8")
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .element("title", title + " - " + issuer.name())
                .empty("link", "rel", "stylesheet", "href", "/" + Paths.STYLE)
                .empty(
                        "link",
                        "rel",
                        "alternate",
                        "type",
                        AtomFeed.TYPE,
                        "title",
                        "Alerts from " + issuer.name(),
                        "href",
                        "/" + Paths.FEED);
    }

    private void body(Markup html, Consumer<Markup> main) {
        html.element("a", "Skip to main content", "href", "#main", "class", "skip");
        html.element("header", () -> html.element("p", () -> html.element("a", issuer.name(), "href", "/alerts/")));
        html.element("main", () -> main.accept(html), "id", "main");
        html.element("footer", () -> {
            html.element("p", "In an emergency call 999. If it is not an emergency call 101.");
            html.element("p", "Mewn argyfwng ffoniwch 999. Os nad yw'n argyfwng ffoniwch 101.", "lang", "cy");
            html.element(
                    "p",
                    () -> html.element("a", "All alerts", "href", "/alerts/")
                            .text(" · ")
                            .element("a", "Feed of alerts", "href", "/" + Paths.FEED)
                            .text(" · ")
                            .element("a", "Get alerts by text, call or e-mail", "href", "/"));
        });
    }
}

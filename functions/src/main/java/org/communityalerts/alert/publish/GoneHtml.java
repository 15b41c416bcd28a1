package org.communityalerts.alert.publish;

import org.communityalerts.craft.markup.Markup;

/** What stands in the place of a page or photo that was taken back, in both languages. */
final class GoneHtml {
    private final Issuer issuer;

    GoneHtml(Issuer issuer) {
        this.issuer = issuer;
    }

    byte[] page() {
        Markup html = Markup.html();
        html.element(
                "html",
                () -> {
                    html.element(
                            "head",
                            () -> html.beginHead()
                                    .empty("meta", "name", "robots", "content", "noindex")
                                    .element("title", "Taken back / Tynnwyd yn ôl - " + issuer.name())
                                    .empty("link", "rel", "stylesheet", "href", "/" + Paths.STYLE));
                    html.element("body", () -> html.element("main", () -> words(html)));
                },
                "lang",
                "en-GB");
        return html.bytes();
    }

    private static void words(Markup html) {
        html.element("h1", "This has been withdrawn")
                .element("p", "What was here is no longer needed. Please do not share it any more. Thank you.")
                .element("p", () -> html.element("a", "Current alerts", "href", "/alerts/"))
                .element(
                        "section",
                        () -> html.element("h2", "Mae hwn wedi'i dynnu yn ôl")
                                .element("p", "Nid oes angen yr hyn a oedd yma mwyach. Peidiwch â'i rannu eto. Diolch.")
                                .element(
                                        "p",
                                        () -> html.element(
                                                "a", "Rhybuddion cyfredol", "href", "/alerts/index.cy.html")),
                        "lang",
                        "cy");
    }
}

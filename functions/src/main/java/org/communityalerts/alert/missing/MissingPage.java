package org.communityalerts.alert.missing;

import java.nio.charset.StandardCharsets;
import org.communityalerts.craft.markup.Markup;
import org.communityalerts.craft.markup.PageLanguage;
import org.communityalerts.craft.markup.UnlistedHead;

/**
 * The page for a wrong address, both languages below each other, without script: what may have happened, and where to go
 * on. It says nothing of the address.
 *
 * @param force the force's name, as residents know it
 */
public record MissingPage(String force) {
    private static final String TITLE = "This page is not here";

    String html() {
        Markup html = Markup.html();
        html.element(
                "html",
                () -> {
                    html.element("head", () -> UnlistedHead.write(html, TITLE + " / Nid yw'r dudalen hon yma", force));
                    html.element("body", () -> {
                        html.element("header", () -> html.element("p", force));
                        html.element("main", () -> main(html));
                    });
                },
                "lang",
                PageLanguage.ENGLISH.tag());
        return new String(html.bytes(), StandardCharsets.UTF_8);
    }

    private static void main(Markup html) {
        html.element("h1", TITLE);
        words(html, PageLanguage.ENGLISH);
        html.element(
                "section",
                () -> {
                    html.element("h2", "Nid yw'r dudalen hon yma");
                    words(html, PageLanguage.WELSH);
                },
                "lang",
                PageLanguage.WELSH.tag());
    }

    private static void words(Markup html, PageLanguage language) {
        html.element(
                "p",
                language.say(
                        "Its address may have been cut off or mistyped. If it came in a message, copy all of it.",
                        "Efallai bod ei chyfeiriad wedi'i dorri neu ei gamdeipio. Os daeth mewn neges, copïwch y cyfan."));
        html.element("ul", () -> {
            way(
                    html,
                    language.say("Current alerts", "Rhybuddion cyfredol"),
                    language.say("/alerts/", "/alerts/index.cy.html"));
            way(html, language.getAlerts(), language.say("/", "/?lang=cy"));
            way(
                    html,
                    language.say("Is a message really from us?", "A yw neges gennym ni mewn gwirionedd?"),
                    language.say("/check/", "/?lang=cy#/check"));
        });
        html.element("p", language.inEmergency());
    }

    private static void way(Markup html, String words, String address) {
        html.element("li", () -> html.element("a", words, "href", address));
    }
}

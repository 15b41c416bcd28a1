package org.communityalerts.craft.markup;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a page has around it that is made when it is asked for, in English or Welsh and without script.
 *
 * @param force the force's name, as residents know it
 */
public record ServedPage(String force) {
    /** The type it is served as. */
    public static final String TYPE = "text/html; charset=utf-8";

    /** @param address where the page is in a language, so that each leads to the other */
    public String page(
            PageLanguage pageLanguage, Function<PageLanguage, String> address, String title, Consumer<Markup> main) {
        Markup html = Markup.html();
        html.element(
                "html",
                () -> {
                    html.element("head", () -> UnlistedHead.write(html, title, force));
                    html.element("body", () -> {
                        html.element("header", () -> {
                            html.element("p", force);
                            html.element("p", () -> otherLanguage(html, address, pageLanguage.other()));
                        });
                        html.element("main", () -> {
                            html.element("h1", title);
                            main.accept(html);
                        });
                    });
                },
                "lang",
                pageLanguage.tag());
        return new String(html.bytes(), StandardCharsets.UTF_8);
    }

    private static void otherLanguage(Markup html, Function<PageLanguage, String> address, PageLanguage to) {
        html.element("a", to.ownName(), "href", address.apply(to), "lang", to.tag());
    }
}

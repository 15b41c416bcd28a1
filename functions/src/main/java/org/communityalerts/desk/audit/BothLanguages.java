package org.communityalerts.desk.audit;

import java.util.function.BiConsumer;
import org.communityalerts.craft.markup.Markup;
import org.communityalerts.craft.markup.PageLanguage;
import org.communityalerts.craft.markup.UnlistedHead;

/** A public page about the audit that says all in English and below it in Welsh. */
record BothLanguages(String force, String title, String teitl) {
    /** @param words writes what is said below the title, in a language */
    byte[] page(BiConsumer<Markup, PageLanguage> words) {
        Markup html = Markup.html();
        html.element(
                "html",
                () -> {
                    html.element("head", () -> UnlistedHead.write(html, title + " / " + teitl, force));
                    html.element("body", () -> body(html, words));
                },
                "lang",
                PageLanguage.ENGLISH.tag());
        return html.bytes();
    }

    private void body(Markup html, BiConsumer<Markup, PageLanguage> words) {
        html.element("header", () -> html.element("p", force));
        html.element("main", () -> {
            html.element("h1", title);
            words.accept(html, PageLanguage.ENGLISH);
            html.element(
                    "section",
                    () -> {
                        html.element("h2", teitl);
                        words.accept(html, PageLanguage.WELSH);
                    },
                    "lang",
                    PageLanguage.WELSH.tag());
        });
    }
}

package org.communityalerts.reply.page;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.communityalerts.craft.markup.Markup;
import org.communityalerts.craft.markup.UnlistedHead;
import org.communityalerts.edge.Problem;
import org.jspecify.annotations.Nullable;

/** The pages that answer a form without script, in both languages below each other. */
public final class AnswerPagesView {
    private static final String PHOTOS = "/photos/";
    private static final Map<String, String> FIELDS = Map.of(
            "words", "What did you see? / Beth welsoch chi?",
            "place", "Where it was / Ble yr oedd",
            "seenAt", "When it was / Pryd yr oedd",
            "photos", "Photos / Lluniau",
            "name", "Your name / Eich enw",
            "address", "Mobile number or e-mail / Rhif symudol neu e-bost");

    private final String force;

    public AnswerPagesView(String force) {
        this.force = force;
    }

    /** That it was taken, and what one can come back with. */
    String thanks(@Nullable String code, String back) {
        return page("Thank you / Diolch", back, html -> {
            html.element("p", "Officers read what you wrote. In an emergency call 999.");
            html.element("p", "We keep nothing that says who you are, unless you wrote it. Your code: " + code);
            html.element(
                    "p", "Mae swyddogion yn darllen yr hyn a ysgrifennoch. Mewn argyfwng ffoniwch 999.", "lang", "cy");
            html.element(
                    "p",
                    "Nid ydym yn cadw dim sy'n dweud pwy ydych chi, oni bai i chi ei ysgrifennu. Eich cod: " + code,
                    "lang",
                    "cy");
        });
    }

    /** Why it was not taken. */
    String refused(Problem problem, String back) {
        return page("Not sent / Heb ei anfon", back, html -> {
            var errors = problem.errors();
            if (errors == null || errors.isEmpty()) {
                html.element("p", problem.detail());
            } else {
                html.element("p", "Nothing was sent. Please change this:");
                html.element("p", "Ni anfonwyd dim. Newidiwch hyn:", "lang", "cy");
                html.element(
                        "ul",
                        () -> errors.forEach(
                                error -> html.element("li", named(error.pointer()) + ": " + error.detail())));
            }
            html.element("p", "Go back and try again. In an emergency call 999.");
            html.element("p", "Ewch yn ôl a rhowch gynnig arall arni. Mewn argyfwng ffoniwch 999.", "lang", "cy");
        });
    }

    /** What the form calls it. */
    private static String named(String pointer) {
        if (pointer.startsWith(PHOTOS)) {
            return "Photo / Llun " + (Integer.parseInt(pointer.substring(PHOTOS.length())) + 1);
        }
        String[] path = pointer.split("/");
        if (path.length < 2) {
            return "The form / Y ffurflen";
        }
        String field = FIELDS.getOrDefault(path[1], path[1]);
        return path.length > 2 ? field + ", " + path[2] : field;
    }

    private String page(String title, String back, Consumer<Markup> main) {
        Markup html = Markup.html();
        html.element(
                "html",
                () -> {
                    html.element("head", () -> UnlistedHead.write(html, title, force));
                    html.element("body", () -> {
                        html.element("header", () -> html.element("p", force));
                        html.element("main", () -> {
                            html.element("h1", title);
                            main.accept(html);
                            html.element("p", () -> html.element("a", "Back / Yn ôl", "href", back));
                        });
                    });
                },
                "lang",
                "en");
        return new String(html.bytes(), StandardCharsets.UTF_8);
    }
}

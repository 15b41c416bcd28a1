package org.communityalerts.reply.page;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.communityalerts.craft.markup.Markup;
import org.communityalerts.craft.markup.PageLanguage;
import org.communityalerts.craft.markup.UnlistedHead;
import org.communityalerts.craft.markup.WelshReasons;
import org.communityalerts.edge.Problem;
import org.jspecify.annotations.Nullable;

/** The pages that answer a form without script, in both languages below each other. */
public final class AnswerPagesView {
    private static final String PHOTOS = "/photos/";
    private static final int TOO_LARGE = 413;
    private static final Map<String, Function<PageLanguage, String>> FIELDS = Map.of(
            "words", in -> in.say("What did you see?", "Beth welsoch chi?"),
            "place", in -> in.say("Where it was", "Ble yr oedd"),
            "seenAt", in -> in.say("When it was", "Pryd yr oedd"),
            "photos", in -> in.say("Photos", "Lluniau"),
            "name", in -> in.say("Your name", "Eich enw"),
            "address", in -> in.say("Mobile number or e-mail", "Rhif symudol neu e-bost"),
            "code", in -> in.say("The code you were given", "Y cod a gawsoch"));

    private final String force;

    public AnswerPagesView(String force) {
        this.force = force;
    }

    /** That it was taken, and what one can come back with. */
    String thanks(@Nullable String code, String back) {
        return page("Thank you / Diolch", back, html -> {
            html.element("p", "Officers read what you wrote. In an emergency call 999.");
            html.element(
                    "p",
                    "We keep nothing that says who you are, unless you wrote it. If you write again, give your code, so that"
                            + " all of it is read together. Your code: " + code);
            html.element(
                    "p", "Mae swyddogion yn darllen yr hyn a ysgrifennoch. Mewn argyfwng ffoniwch 999.", "lang", "cy");
            html.element(
                    "p",
                    "Nid ydym yn cadw dim sy'n dweud pwy ydych chi, oni bai i chi ei ysgrifennu. Os"
                            + " ysgrifennwch eto, rhowch eich cod, fel bod y cyfan yn cael ei ddarllen gyda'i gilydd. Eich cod: "
                            + code,
                    "lang",
                    "cy");
        });
    }

    /** Why it was not taken. */
    String refused(Problem problem, String back) {
        return page("Not sent / Heb ei anfon", back, html -> {
            refused(html, problem, PageLanguage.ENGLISH);
            refused(html, problem, PageLanguage.WELSH);
        });
    }

    private static void refused(Markup html, Problem problem, PageLanguage language) {
        html.element(
                "div",
                () -> {
                    var errors = problem.errors();
                    if (errors.isEmpty()) {
                        html.element("p", whole(problem, language));
                    } else {
                        html.element(
                                "p",
                                language.say(
                                        "Nothing was sent. Please change this:", "Ni anfonwyd dim. Newidiwch hyn:"));
                        html.element("ul", () -> errors.forEach(error -> html.element("li", line(error, language))));
                    }
                    html.element(
                            "p",
                            language.say(
                                    "Go back and try again. In an emergency call 999.",
                                    "Ewch yn ôl a rhowch gynnig arall arni. Mewn argyfwng ffoniwch 999."));
                },
                "lang",
                language.language());
    }

    private static String whole(Problem problem, PageLanguage language) {
        return problem.status() == TOO_LARGE
                ? language.say(
                        "It is too large: send up to four photos, 4 MB together.",
                        "Mae'n rhy fawr: anfonwch hyd at bedwar llun, 4 MB gyda'i gilydd.")
                : reason(problem.detail(), language);
    }

    private static String line(Problem.Error error, PageLanguage language) {
        return named(error.pointer(), language) + ": " + reason(error.detail(), language);
    }

    private static String reason(String english, PageLanguage language) {
        return language.say(english, WelshReasons.of(english));
    }

    /** What the form calls it. */
    private static String named(String pointer, PageLanguage language) {
        if (pointer.startsWith(PHOTOS)) {
            return language.say("Photo ", "Llun ") + (Integer.parseInt(pointer.substring(PHOTOS.length())) + 1);
        }
        String[] path = pointer.split("/");
        return path.length < 2
                ? language.say("The form", "Y ffurflen")
                : FIELDS.getOrDefault(path[1], _ -> path[1]).apply(language);
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

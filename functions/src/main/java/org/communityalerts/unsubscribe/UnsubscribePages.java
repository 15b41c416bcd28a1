package org.communityalerts.unsubscribe;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.communityalerts.markup.Markup;

/** What whoever follows an e-mail's link sees, in English and Welsh, without a script. */
public final class UnsubscribePages {
    private final String force;

    public UnsubscribePages(String force) {
        this.force = force;
    }

    String asking(String token) {
        return page("Stop e-mails", html -> {
            html.element("p", "Do you want no more alerts by e-mail from " + force + "? Texts and calls go on.");
            html.element(
                    "p",
                    "Ydych chi am beidio â chael rhybuddion drwy e-bost gan " + force + "?"
                            + " Bydd negeseuon testun a galwadau'n parhau.",
                    "lang",
                    "cy");
            html.element(
                    "form",
                    () -> html.element("button", "Stop e-mails / Atal e-byst", "type", "submit"),
                    "method",
                    "post",
                    "action",
                    "/unsubscribe/" + token);
        });
    }

    String stopped() {
        return page("E-mails are stopped", html -> {
            html.element("p", "You get no more alerts by e-mail.");
            html.element("p", "Ni chewch ragor o rybuddion drwy e-bost.", "lang", "cy");
            html.element("p", () -> html.element("a", "Choose how you get alerts", "href", "/"));
        });
    }

    String unknown() {
        return page("This link does not work", html -> {
            html.element("p", "It may have been cut off. Copy all of it from the e-mail, or sign in to change alerts.");
            html.element("p", "Nid yw'r ddolen hon yn gweithio.", "lang", "cy");
            html.element("p", () -> html.element("a", "Choose how you get alerts", "href", "/"));
        });
    }

    private String page(String title, Consumer<Markup> main) {
        Markup html = Markup.html();
        html.element(
                "html",
                () -> {
                    html.element(
                            "head",
                            () -> html.empty("meta", "charset", "utf-8")
                                    .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                                    .empty("meta", "name", "robots", "content", "noindex")
                                    .element("title", title + " - " + force)
                                    .empty("link", "rel", "stylesheet", "href", "/alerts/alerts.css"));
                    html.element("body", () -> {
                        html.element("header", () -> html.element("p", force));
                        html.element("main", () -> {
                            html.element("h1", title);
                            main.accept(html);
                        });
                    });
                },
                "lang",
                "en-GB");
        return new String(html.bytes(), StandardCharsets.UTF_8);
    }
}

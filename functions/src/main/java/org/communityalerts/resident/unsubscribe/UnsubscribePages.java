package org.communityalerts.resident.unsubscribe;

import java.util.function.Consumer;
import org.communityalerts.craft.markup.Markup;
import org.communityalerts.craft.markup.PageLanguage;
import org.communityalerts.craft.markup.ServedPage;

/** The pages behind an e-mail's unsubscribe link, in English or Welsh, without script. */
public final class UnsubscribePages {
    private final String force;
    private final ServedPage frame;

    public UnsubscribePages(String force) {
        this.force = force;
        this.frame = new ServedPage(force);
    }

    String asking(String token, PageLanguage pageLanguage) {
        return page(token, pageLanguage, pageLanguage.say("Stop e-mails", "Atal e-byst"), html -> {
            html.element(
                    "p",
                    pageLanguage.say(
                            "Do you want no more alerts by e-mail from " + force + "? Texts and calls go on.",
                            "Ydych chi am beidio â chael rhybuddion drwy e-bost gan " + force
                                    + "? Bydd negeseuon testun a galwadau'n parhau."));
            String stop = pageLanguage.say("Stop e-mails", "Atal e-byst");
            html.element(
                    "form",
                    () -> html.element("button", stop, "type", "submit"),
                    "method",
                    "post",
                    "action",
                    address(token, pageLanguage));
        });
    }

    String stopped(String token, PageLanguage pageLanguage) {
        return page(token, pageLanguage, pageLanguage.say("E-mails are stopped", "Mae e-byst wedi'u hatal"), html -> {
            html.element(
                    "p",
                    pageLanguage.say("You get no more alerts by e-mail.", "Ni chewch ragor o rybuddion drwy e-bost."));
            choose(html, pageLanguage);
        });
    }

    String unknown(String token, PageLanguage pageLanguage) {
        return page(
                token,
                pageLanguage,
                pageLanguage.say("This link does not work", "Nid yw'r ddolen hon yn gweithio"),
                html -> {
                    html.element(
                            "p",
                            pageLanguage.say(
                                    "It may have been cut off. Copy all of it from the e-mail, or sign in to change alerts.",
                                    "Efallai iddi gael ei thorri. Copïwch y cyfan ohoni o'r e-bost, neu mewngofnodwch i newid"
                                            + " rhybuddion."));
                    choose(html, pageLanguage);
                });
    }

    private static void choose(Markup html, PageLanguage pageLanguage) {
        String words = pageLanguage.say("Choose how you get alerts", "Dewiswch sut y cewch rybuddion");
        html.element("p", () -> html.element("a", words, "href", pageLanguage.say("/", "/?lang=cy")));
    }

    private static String address(String token, PageLanguage pageLanguage) {
        return "/unsubscribe/" + token + pageLanguage.say("", "?lang=cy");
    }

    private String page(String token, PageLanguage pageLanguage, String title, Consumer<Markup> main) {
        return frame.page(pageLanguage, to -> "/unsubscribe/" + token + to.say("?lang=en", "?lang=cy"), title, main);
    }
}

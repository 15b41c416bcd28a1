package org.communityalerts.alert.publish;

import java.util.Objects;
import org.communityalerts.craft.markup.AreaWords;
import org.communityalerts.craft.markup.Markup;
import org.communityalerts.craft.markup.PageLanguage;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.Photo;
import org.communityalerts.domain.alert.Question;
import org.jspecify.annotations.Nullable;

/** The page of one alert: first in the language asked for, where the alert has it, then in the other. */
final class AlertHtml {
    private final PageFrame frame;
    private final AreaWords areas;

    AlertHtml(PageFrame frame, AreaWords areas) {
        this.frame = frame;
        this.areas = areas;
    }

    byte[] page(Publication publication, PageLanguage pageLanguage) {
        Alert alert = publication.alert();
        Content content = alert.content();
        PageLanguage first = content.welsh() == null && !publication.withdrawn() ? PageLanguage.ENGLISH : pageLanguage;
        return frame.page(
                pageLanguage,
                to -> Paths.page(alert.id(), to),
                publication.title(pageLanguage),
                html -> html.element("article", () -> {
                    publication.sign(pageLanguage).ifPresent(sign -> html.element("p", sign, "class", "sign"));
                    html.element("h1", publication.title(first), "lang", first.tag());
                    ended(html, publication, pageLanguage);
                    facts(html, alert, areas, pageLanguage);
                    if (!publication.withdrawn()) {
                        words(html, publication, pageLanguage, first);
                        if (asks(publication)) {
                            question(html, publication, pageLanguage);
                        }
                    }
                    if (publication.standing() == Publication.Standing.CURRENT && alert.incident() != null) {
                        WitnessHtml.write(html, alert, alert.incident().code(), pageLanguage);
                    }
                }));
    }

    private static void ended(Markup html, Publication publication, PageLanguage pageLanguage) {
        String when = LocalTime.forPeople(publication.changedAt(), pageLanguage);
        switch (publication.standing()) {
            case CURRENT -> {}
            case EXPIRED ->
                notice(
                        html,
                        pageLanguage.say(
                                "This alert ended on " + when + ".", "Daeth y rhybudd hwn i ben ar " + when + "."));
            case STOPPED ->
                notice(
                        html,
                        pageLanguage.say(
                                "This alert was withdrawn on " + when + ". It no longer applies.",
                                "Tynnwyd y rhybudd hwn yn ôl ar " + when + ". Nid yw'n berthnasol bellach."));
            case REPLACED -> replaced(html, publication.successor(), pageLanguage);
        }
    }

    private static void replaced(Markup html, @Nullable String successor, PageLanguage pageLanguage) {
        html.element(
                "p",
                () -> html.text(pageLanguage.say("There is an update: ", "Mae diweddariad: "))
                        .element(
                                "a",
                                pageLanguage.say("read the latest alert", "darllenwch y rhybudd diweddaraf"),
                                "href",
                                "/" + Paths.page(successor, pageLanguage)),
                "class",
                "notice");
    }

    private static void notice(Markup html, String words) {
        html.element("p", words, "class", "notice");
    }

    /** Where an alert is for, since when and until when, on whichever page it stands. */
    static void facts(Markup html, Alert alert, AreaWords areas, PageLanguage pageLanguage) {
        html.element("dl", () -> {
            fact(html, pageLanguage.say("Area", "Ardal"), areas.of(alert.audience(), pageLanguage));
            fact(html, pageLanguage.say("Issued", "Cyhoeddwyd"), LocalTime.forPeople(alert.goesAt(), pageLanguage));
            fact(
                    html,
                    pageLanguage.say("In force until", "Mewn grym tan"),
                    LocalTime.forPeople(alert.expiresAt(), pageLanguage));
        });
    }

    private static void fact(Markup html, String name, String value) {
        html.element("dt", name).element("dd", value);
    }

    private static void words(Markup html, Publication publication, PageLanguage pageLanguage, PageLanguage first) {
        Content content = publication.alert().content();
        if (first != pageLanguage) {
            html.element("p", "Dim ond yn Saesneg y mae'r rhybudd hwn.", "class", "when");
        }
        for (Photo photo : publication.photos()) {
            PhotoHtml.write(html, publication.alert().partOf().code(), photo, pageLanguage);
        }
        html.element("section", () -> paragraphs(html, content, first), "lang", first.tag());
        if (content.welsh() != null) {
            PageLanguage second = first.other();
            html.element(
                    "section",
                    () -> {
                        html.element("h2", content.title(second.language()));
                        paragraphs(html, content, second);
                    },
                    "lang",
                    second.tag());
        }
    }

    /** Whether it still asks everybody something. */
    static boolean asks(Publication publication) {
        Alert alert = publication.alert();
        return publication.current() && alert.goesOnTheWeb() && alert.content().question() != null;
    }

    /**
     * What it asks, on whichever page it stands: in the page's own language, whatever the alert is in, because its answers
     * lead on to pages that are.
     */
    static void question(Markup html, Publication asking, PageLanguage pageLanguage) {
        Alert alert = asking.alert();
        Question question = Objects.requireNonNull(alert.content().question(), "what asks has a question");
        String language = pageLanguage.language();
        html.element(
                "form",
                () -> {
                    html.element("h2", question.text(language));
                    for (int n = 1; n <= question.answers().size(); n++) {
                        String words = question.answer(n).in(language);
                        String number = Integer.toString(n);
                        html.element(
                                "p",
                                () -> html.element(
                                        "button", words, "type", "submit", "name", "answer", "value", number));
                    }
                },
                "method",
                "post",
                "action",
                "/api/public/questions/" + alert.id() + pageLanguage.say("", "?lang=cy"));
    }

    /** What it says there, in that language. */
    static void paragraphs(Markup html, Content content, PageLanguage pageLanguage) {
        content.emailBody(pageLanguage.language())
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> html.element("p", line));
    }
}

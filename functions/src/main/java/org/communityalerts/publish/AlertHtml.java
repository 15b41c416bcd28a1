package org.communityalerts.publish;

import org.communityalerts.markup.Markup;
import org.communityalerts.model.Alert;
import org.communityalerts.model.Content;

/** The page of one alert, in English, and in Welsh where it is had. */
final class AlertHtml {
    private final PageFrame frame;

    AlertHtml(PageFrame frame) {
        this.frame = frame;
    }

    byte[] page(Publication publication) {
        Alert alert = publication.alert();
        return frame.page(
                alert.content().title(),
                html -> html.element("article", () -> {
                    html.element("h1", alert.content().title());
                    ended(html, publication);
                    facts(html, alert);
                    if (publication.standing() != Publication.Standing.STOPPED) {
                        words(html, alert.content());
                    }
                }));
    }

    private static void ended(Markup html, Publication publication) {
        String when = LocalTime.forPeople(publication.changedAt());
        switch (publication.standing()) {
            case CURRENT -> {}
            case EXPIRED -> notice(html, "This alert ended on " + when + ".");
            case STOPPED -> notice(html, "This alert was withdrawn on " + when + ". It no longer applies.");
            case REPLACED ->
                html.element(
                        "p",
                        () -> html.text("There is newer word on this: ")
                                .element("a", "read the latest alert", "href", publication.successor() + ".html"),
                        "class",
                        "notice");
        }
    }

    private static void notice(Markup html, String words) {
        html.element("p", words, "class", "notice");
    }

    private static void facts(Markup html, Alert alert) {
        html.element("dl", () -> {
            fact(html, "Area", alert.audience().words());
            fact(html, "Issued", LocalTime.forPeople(alert.createdAt()));
            fact(html, "In force until", LocalTime.forPeople(alert.expiresAt()));
        });
    }

    private static void fact(Markup html, String name, String value) {
        html.element("dt", name).element("dd", value);
    }

    private static void words(Markup html, Content content) {
        paragraphs(html, content.emailBody("en"));
        if (content.welsh() != null) {
            html.element(
                    "section",
                    () -> {
                        html.element("h2", content.title(Content.WELSH));
                        paragraphs(html, content.emailBody(Content.WELSH));
                    },
                    "lang",
                    Content.WELSH);
        }
    }

    private static void paragraphs(Markup html, String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> html.element("p", line));
    }
}

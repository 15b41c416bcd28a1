package org.communityalerts.alert.publish;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.communityalerts.craft.markup.AreaWords;
import org.communityalerts.craft.markup.Markup;
import org.communityalerts.craft.markup.PageLanguage;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Incident;
import org.communityalerts.domain.alert.Severity;

/** The page of an incident: both languages beside each other, no script, and nothing fetched from elsewhere. */
final class IncidentHtml {
    private final Issuer issuer;
    private final AreaWords areas;
    private final AreaPicture picture;

    IncidentHtml(Issuer issuer, AreaWords areas, AreaPicture picture) {
        this.issuer = issuer;
        this.areas = areas;
        this.picture = picture;
    }

    /** @param told what went out about it, newest first, none of it withdrawn */
    byte[] page(Incident incident, List<Publication> told) {
        Publication newest = told.getFirst();
        Alert alert = newest.alert();
        Markup html = Markup.html();
        html.element(
                "html",
                () -> {
                    html.element("head", () -> head(html, alert));
                    html.element("body", () -> {
                        html.element(
                                "header",
                                () -> html.element("p", () -> html.element("a", issuer.name(), "href", "/alerts/")));
                        html.element("main", () -> main(html, incident, told));
                        html.element(
                                "footer",
                                () -> html.element("p", "999 · 101")
                                        .element(
                                                "p",
                                                () -> html.element("a", "Current alerts", "href", "/alerts/")
                                                        .text(" · ")
                                                        .element(
                                                                "a",
                                                                "Rhybuddion cyfredol",
                                                                "href",
                                                                "/alerts/index.cy.html")));
                    });
                },
                "lang",
                PageLanguage.ENGLISH.tag());
        return html.bytes();
    }

    private void head(Markup html, Alert alert) {
        html.beginHead()
                .element("title", alert.content().title() + " - " + issuer.name())
                .empty("link", "rel", "icon", "href", "/icon.svg")
                .empty("link", "rel", "stylesheet", "href", "/" + Paths.STYLE);
        if (!alert.goesOnTheWeb()) {
            html.empty("meta", "name", "robots", "content", "noindex");
        }
    }

    private void main(Markup html, Incident incident, List<Publication> told) {
        Publication newest = told.getFirst();
        html.element(
                "div",
                () -> {
                    for (PageLanguage each : PageLanguage.values()) {
                        html.element("section", () -> section(html, incident, told, each), "lang", each.tag());
                    }
                },
                "class",
                "beside");
        String label = areas.of(newest.alert().audience(), PageLanguage.ENGLISH) + " / "
                + areas.of(newest.alert().audience(), PageLanguage.WELSH);
        picture.draw(html, newest.alert().audience(), label);
        if (newest.current() && incident.state() == Incident.State.OPEN) {
            WitnessHtml.writeInBoth(html, newest.alert(), incident.code());
            share(html, newest.alert().content().title(), issuer.address(Paths.incident(incident.code())));
        }
    }

    private void section(Markup html, Incident incident, List<Publication> told, PageLanguage language) {
        Publication newest = told.getFirst();
        Alert alert = newest.alert();
        newest.sign(language).ifPresent(sign -> html.element("p", sign, "class", "sign"));
        html.element(language.say("h1", "h2"), newest.title(language));
        if (!newest.current()) {
            String when = LocalTime.forPeople(newest.changedAt(), language);
            html.element(
                    "p",
                    language.say("This ended on " + when + ".", "Daeth hyn i ben ar " + when + "."),
                    "class",
                    "notice");
        }
        html.element("p", severity(alert.severity(), language), "class", "when");
        IncidentFiles.photos(incident, told).forEach(photo -> PhotoHtml.write(html, incident.code(), photo, language));
        AlertHtml.paragraphs(html, alert.content(), language);
        AlertHtml.facts(html, alert, areas, language);
        if (incident.state() == Incident.State.OPEN) {
            told.stream()
                    .filter(AlertHtml::asks)
                    .findFirst()
                    .ifPresent(asking -> AlertHtml.question(html, asking, language));
        }
        earlier(html, told, language);
    }

    private static void earlier(Markup html, List<Publication> told, PageLanguage language) {
        if (told.size() > 1) {
            html.element("h3", language.say("Said before", "Dywedwyd yn gynharach"));
            html.element(
                    "ul",
                    () -> told.stream()
                            .skip(1)
                            .forEach(before -> html.element(
                                    "li",
                                    () -> html.element(
                                                    "p",
                                                    LocalTime.forPeople(
                                                            before.alert().goesAt(), language),
                                                    "class",
                                                    "when")
                                            .element("p", before.title(language))
                                            .element(
                                                    "p",
                                                    before.alert().content().text(language.language())))));
        }
    }

    private static void share(Markup html, String title, String address) {
        String words =
                URLEncoder.encode(title + " " + address, StandardCharsets.UTF_8).replace("+", "%20");
        html.element("h2", "Share / Rhannu");
        html.element(
                "p",
                () -> html.element("a", "WhatsApp", "href", "https://wa.me/?text=" + words)
                        .text(" · ")
                        .element("a", "Facebook", "href", "https://www.facebook.com/sharer/sharer.php?u=" + address)
                        .text(" · ")
                        .element("a", "Text / Neges", "href", "sms:?&body=" + words)
                        .text(" · ")
                        .element("a", "E-mail / E-bost", "href", "mailto:?body=" + words));
    }

    private static String severity(Severity severity, PageLanguage language) {
        return switch (severity) {
            case EXTREME -> language.say("Danger to life: act now", "Perygl i fywyd: gweithredwch nawr");
            case SEVERE -> language.say("Serious: please act", "Difrifol: gweithredwch os gwelwch yn dda");
            case MODERATE -> language.say("Please be aware", "Byddwch yn ymwybodol");
            case MINOR -> language.say("For your information", "Er gwybodaeth");
        };
    }
}

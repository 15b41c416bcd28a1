package org.communityalerts.alert.publish;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.communityalerts.craft.markup.Markup;
import org.communityalerts.craft.markup.PageLanguage;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.Kind;
import org.communityalerts.domain.alert.Photo;
import org.communityalerts.domain.alert.PhotoSize;
import org.communityalerts.domain.alert.Severity;
import org.communityalerts.domain.alert.Step;
import org.jspecify.annotations.Nullable;

/** An alert as a message of the Common Alerting Protocol 1.2 (OASIS, 2010), its elements in the order the schema wants. */
final class CapMessage {
    static final String TYPE = "application/cap+xml";
    private static final String CANCEL = "Cancel";
    private static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";

    private final Issuer issuer;
    private final CapArea area;

    CapMessage(Issuer issuer, CapArea area) {
        this.issuer = issuer;
        this.area = area;
    }

    /**
     * The newest message about an alert: the alert itself, or what cancels it.
     *
     * @param earlier the alerts it follows, oldest first; none for the first word about an incident
     */
    byte[] message(Publication publication, List<Alert> earlier) {
        Alert alert = publication.alert();
        return switch (publication.standing()) {
            case STOPPED -> cancel(publication, "The alert was withdrawn and no longer applies.");
            case EXPIRED -> cancel(publication, "The alert has ended.");
            case CURRENT, REPLACED ->
                message(alert.id(), alert.goesAt(), publication, type(alert, earlier), null, earlier);
        };
    }

    /** An all-clear cancels all that was said before; one whose earlier alerts were never public is a first word. */
    private static String type(Alert alert, List<Alert> earlier) {
        if (earlier.isEmpty()) {
            return "Alert";
        }
        return alert.is(Step.ALL_CLEAR) ? CANCEL : "Update";
    }

    private byte[] cancel(Publication publication, String why) {
        Alert alert = publication.alert();
        return message(alert.id() + "-cancel", publication.changedAt(), publication, CANCEL, why, List.of(alert));
    }

    private byte[] message(
            String id,
            Instant sent,
            Publication publication,
            String type,
            @Nullable String note,
            List<Alert> refersTo) {
        Alert alert = publication.alert();
        Markup xml = Markup.xml();
        xml.element(
                "alert",
                () -> {
                    xml.element("identifier", id)
                            .element("sender", issuer.domain())
                            .element("sent", LocalTime.forCap(sent))
                            .element("status", alert.training() ? "Exercise" : "Actual")
                            .element("msgType", type)
                            .element("source", issuer.name())
                            .element("scope", "Public");
                    if (note != null) {
                        xml.element("note", note);
                    }
                    if (!refersTo.isEmpty()) {
                        xml.element(
                                "references",
                                refersTo.stream().map(this::reference).collect(Collectors.joining(" ")));
                    }
                    boolean over = type.equals(CANCEL);
                    boolean silent = over && note != null;
                    info(xml, publication, PageLanguage.ENGLISH, over, silent);
                    if (alert.content().welsh() != null) {
                        info(xml, publication, PageLanguage.WELSH, over, silent);
                    }
                },
                "xmlns",
                NAMESPACE);
        return xml.bytes();
    }

    /** How a message names another: its sender, identifier and time. */
    private String reference(Alert alert) {
        return String.join(",", issuer.domain(), alert.id(), LocalTime.forCap(alert.goesAt()));
    }

    /**
     * @param over whether what happened is over
     * @param silent whether nothing is said any more: an all-clear has words of its own, what it ends has none
     */
    private void info(Markup xml, Publication publication, PageLanguage pageLanguage, boolean over, boolean silent) {
        Alert alert = publication.alert();
        Content content = alert.content();
        Kind kind = Kind.named(alert.kind());
        xml.element("info", () -> {
            xml.element("language", pageLanguage.language() + "-GB")
                    .element("category", kind.category())
                    .element("event", pageLanguage.say(kind.english(), kind.welsh()));
            if (over && !silent) {
                xml.element("responseType", "AllClear");
            }
            xml.element("urgency", over ? "Past" : urgency(alert.severity()))
                    .element("severity", severity(alert.severity()))
                    .element("certainty", "Unknown")
                    .element("effective", LocalTime.forCap(alert.goesAt()))
                    .element("expires", LocalTime.forCap(alert.expiresAt()))
                    .element(
                            "senderName",
                            alert.scheme() == null ? issuer.name() : alert.scheme() + ", " + issuer.name())
                    .element("headline", publication.title(pageLanguage));
            if (!silent) {
                xml.element("description", content.emailBody(pageLanguage.language()));
            }
            xml.element("web", issuer.address(Paths.page(alert.id(), pageLanguage)));
            publication.photos().forEach(photo -> resource(xml, alert.partOf().code(), photo, pageLanguage));
            area.write(xml, alert.audience(), pageLanguage);
        });
    }

    private void resource(Markup xml, String code, Photo photo, PageLanguage pageLanguage) {
        xml.element(
                "resource",
                () -> xml.element("resourceDesc", photo.alt(pageLanguage.language()))
                        .element("mimeType", "image/jpeg")
                        .element("uri", issuer.address(Paths.photo(code, photo, PhotoSize.LARGE))));
    }

    /** Our words for how grave an alert is, in those of CAP 1.2. */
    private static String severity(Severity severity) {
        String word = severity.word();
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** How soon to act: an officer does not say, so the gravest are taken to be meant for now. */
    private static String urgency(Severity severity) {
        return switch (severity) {
            case EXTREME -> "Immediate";
            case SEVERE -> "Expected";
            case MODERATE, MINOR -> "Unknown";
        };
    }
}

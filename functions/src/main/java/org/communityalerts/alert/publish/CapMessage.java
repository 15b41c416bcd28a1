package org.communityalerts.alert.publish;

import java.time.Instant;
import java.util.Optional;
import org.communityalerts.craft.markup.Markup;
import org.communityalerts.craft.markup.PageLanguage;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.Kind;
import org.communityalerts.domain.alert.Photo;
import org.communityalerts.domain.alert.PhotoSize;

/** An alert as a message of the Common Alerting Protocol 1.2 (OASIS, 2010), its elements in the order the schema wants. */
final class CapMessage {
    static final String TYPE = "application/cap+xml";
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
     * @param predecessor the alert it takes the place of, if that is on record
     */
    byte[] message(Publication publication, Optional<Alert> predecessor) {
        Alert alert = publication.alert();
        return switch (publication.standing()) {
            case STOPPED -> cancel(publication, "The alert was withdrawn and no longer applies.");
            case EXPIRED -> cancel(publication, "The alert has ended.");
            case CURRENT, REPLACED ->
                message(
                        alert.id(),
                        alert.goesAt(),
                        publication,
                        predecessor.isPresent() ? "Update" : "Alert",
                        null,
                        predecessor.orElse(null));
        };
    }

    private byte[] cancel(Publication publication, String why) {
        Alert alert = publication.alert();
        return message(alert.id() + "-cancel", publication.changedAt(), publication, "Cancel", why, alert);
    }

    private byte[] message(String id, Instant sent, Publication publication, String type, String note, Alert refersTo) {
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
                    if (refersTo != null) {
                        xml.element("references", reference(refersTo));
                    }
                    boolean over = type.equals("Cancel");
                    info(xml, publication, PageLanguage.ENGLISH, over);
                    if (alert.content().welsh() != null) {
                        info(xml, publication, PageLanguage.WELSH, over);
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

    private void info(Markup xml, Publication publication, PageLanguage pageLanguage, boolean over) {
        Alert alert = publication.alert();
        Content content = alert.content();
        Kind kind = Kind.named(alert.kind());
        xml.element("info", () -> {
            xml.element("language", pageLanguage.language() + "-GB")
                    .element("category", kind.category())
                    .element("event", pageLanguage.say(kind.english(), kind.welsh()))
                    .element("urgency", over ? "Past" : CapWords.urgency(alert.severity()))
                    .element("severity", CapWords.severity(alert.severity()))
                    .element("certainty", "Unknown")
                    .element("effective", LocalTime.forCap(alert.goesAt()))
                    .element("expires", LocalTime.forCap(alert.expiresAt()))
                    .element("senderName", issuer.name())
                    .element("headline", publication.title(pageLanguage));
            if (!over) {
                xml.element("description", content.emailBody(pageLanguage.language()));
            }
            xml.element("web", issuer.address(Paths.page(alert.id(), pageLanguage)));
            for (Photo photo : publication.photos()) {
                String uri = issuer.address(Paths.photo(alert.incident().code(), photo, PhotoSize.LARGE));
                xml.element(
                        "resource",
                        () -> xml.element("resourceDesc", photo.alt(pageLanguage.language()))
                                .element("mimeType", "image/jpeg")
                                .element("uri", uri));
            }
            area.write(xml, alert.audience(), pageLanguage);
        });
    }
}

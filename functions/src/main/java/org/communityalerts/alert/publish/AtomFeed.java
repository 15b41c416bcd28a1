package org.communityalerts.alert.publish;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.communityalerts.craft.markup.Markup;
import org.communityalerts.craft.markup.PageLanguage;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Photo;
import org.communityalerts.domain.alert.PhotoSize;
import org.communityalerts.domain.audience.Place;

/** The alerts as an Atom feed (RFC 4287), each with its page and its CAP message. */
final class AtomFeed {
    static final String TYPE = "application/atom+xml";
    private static final int ENTRIES = 50;

    private final Issuer issuer;

    AtomFeed(Issuer issuer) {
        this.issuer = issuer;
    }

    /** @param publications newest first */
    byte[] feed(List<Publication> publications, Instant now) {
        return feed(Paths.FEED, "Alerts from " + issuer.name(), publications, now);
    }

    /** The same for a part of the area. */
    byte[] feed(Place district, List<Publication> publications, Instant now) {
        String title = "Alerts from " + issuer.name() + " for " + district.fullName();
        return feed(Paths.district(district), title, publications, now);
    }

    private byte[] feed(String path, String title, List<Publication> publications, Instant now) {
        Instant changed = publications.stream()
                .map(Publication::changedAt)
                .max(Comparator.naturalOrder())
                .orElse(now.truncatedTo(ChronoUnit.DAYS)); // Else a feed of nothing would be new every minute.
        Markup xml = Markup.xml();
        xml.element(
                "feed",
                () -> {
                    xml.element("id", issuer.address(path))
                            .element("title", title)
                            .element("updated", LocalTime.forFeeds(changed))
                            .element("author", () -> xml.element("name", issuer.name()))
                            .empty("link", "rel", "self", "type", TYPE, "href", issuer.address(path))
                            .empty("link", "rel", "alternate", "type", "text/html", "href", issuer.address("alerts/"));
                    publications.stream().limit(ENTRIES).forEach(p -> entry(xml, p));
                },
                "xmlns",
                "http://www.w3.org/2005/Atom",
                "xml:lang",
                "en-GB");
        return xml.bytes();
    }

    private void entry(Markup xml, Publication publication) {
        Alert alert = publication.alert();
        xml.element("entry", () -> {
            xml.element("id", "urn:uuid:" + alert.id())
                    .element("title", publication.title(PageLanguage.ENGLISH))
                    .element("published", LocalTime.forFeeds(alert.goesAt()))
                    .element("updated", LocalTime.forFeeds(publication.changedAt()))
                    .empty(
                            "link",
                            "rel",
                            "alternate",
                            "type",
                            "text/html",
                            "href",
                            issuer.address(Paths.page(alert.id(), PageLanguage.ENGLISH)))
                    .empty(
                            "link",
                            "rel",
                            "related",
                            "type",
                            CapMessage.TYPE,
                            "href",
                            issuer.address(Paths.cap(alert.id())));
            publication.photos().forEach(photo -> enclosure(xml, alert.partOf().code(), photo));
            xml.empty("category", "term", publication.standing().name().toLowerCase(java.util.Locale.ROOT))
                    .element("summary", summary(publication));
        });
    }

    private void enclosure(Markup xml, String code, Photo photo) {
        String address = issuer.address(Paths.photo(code, photo, PhotoSize.LARGE));
        xml.empty("link", "rel", "enclosure", "type", "image/jpeg", "title", photo.alt(), "href", address);
    }

    private static String summary(Publication publication) {
        return switch (publication.standing()) {
            case CURRENT -> publication.alert().content().text();
            case EXPIRED -> "This alert has ended.";
            case REPLACED -> "A newer alert has taken the place of this one.";
            case STOPPED -> "This alert was withdrawn. It no longer applies.";
        };
    }
}

package org.communityalerts.alert.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communityalerts.craft.markup.AreaWords;
import org.communityalerts.craft.markup.GeoJson;
import org.communityalerts.craft.markup.JsonText;
import org.communityalerts.craft.markup.PageLanguage;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Content;

/** The current alerts as GeoJSON (RFC 7946), for maps and other people's pages. */
final class GeoFeed {
    static final String TYPE = "application/geo+json";

    private final Issuer issuer;
    private final AreaWords areas;
    private final GeoJson shapes;

    GeoFeed(Issuer issuer, AreaWords areas, GeoJson shapes) {
        this.issuer = issuer;
        this.areas = areas;
        this.shapes = shapes;
    }

    /** @param current newest first */
    byte[] feed(List<Publication> current) {
        var feed = new LinkedHashMap<String, Object>();
        feed.put("type", "FeatureCollection");
        feed.put("features", current.stream().map(this::feature).toList());
        return JsonText.bytes(feed);
    }

    private Map<String, Object> feature(Publication publication) {
        Alert alert = publication.alert();
        var feature = new LinkedHashMap<String, Object>();
        feature.put("type", "Feature");
        feature.put("id", alert.id());
        feature.put("geometry", shapes.geometry(alert.audience()));
        feature.put("properties", properties(alert));
        return feature;
    }

    private Map<String, Object> properties(Alert alert) {
        Content content = alert.content();
        var said = new LinkedHashMap<String, Object>();
        said.put("title", content.title());
        said.put("text", content.text());
        if (content.welsh() != null) {
            said.put("titleCy", content.welsh().title());
            said.put("textCy", content.welsh().text());
        }
        said.put("kind", alert.kind());
        said.put("severity", alert.severity().word());
        said.put("area", areas.of(alert.audience(), PageLanguage.ENGLISH));
        said.put("areaCy", areas.of(alert.audience(), PageLanguage.WELSH));
        said.put("issued", LocalTime.forFeeds(alert.goesAt()));
        said.put("expires", LocalTime.forFeeds(alert.expiresAt()));
        said.put("page", issuer.address(Paths.page(alert.id(), PageLanguage.ENGLISH)));
        said.put("cap", issuer.address(Paths.cap(alert.id())));
        return said;
    }
}

package org.communityalerts.alert.publish;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.communityalerts.craft.markup.AreaWords;
import org.communityalerts.craft.markup.GeoJson;
import org.communityalerts.craft.markup.PageLanguage;
import org.communityalerts.craft.places.Sectors;
import org.communityalerts.craft.targeting.Districts;
import org.communityalerts.domain.PackagedFile;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.Incident;
import org.communityalerts.domain.audience.Place;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Incidents;
import org.communityalerts.port.alert.Site;
import org.communityalerts.port.audience.Places;

/** Writes the public files: an alert's own, and those that list all alerts. */
final class AlertFiles {
    static final String HTML = "text/html; charset=utf-8";

    private final Site site;
    private final Alerts alerts;
    private final Incidents incidents;
    private final AlertHtml page;
    private final IndexHtml index;
    private final AtomFeed feed;
    private final CapMessage cap;
    private final GeoFeed map;
    private final ElsewhereHtml elsewhere;
    private final Districts districts;
    private final byte[] sectors;

    AlertFiles(Site site, PublishAlert.Record record, Places places, Issuer issuer) {
        this.site = site;
        this.alerts = record.alerts();
        this.incidents = record.incidents();
        var frame = new PageFrame(issuer);
        var areas = new AreaWords(places);
        this.page = new AlertHtml(frame, areas);
        this.sectors = Sectors.json(places.sectors());
        this.districts = new Districts(places);
        this.index = new IndexHtml(frame, areas, districts.all());
        this.feed = new AtomFeed(issuer);
        this.map = new GeoFeed(issuer, areas, new GeoJson(places));
        this.elsewhere = new ElsewhereHtml(issuer, areas);
        this.cap = new CapMessage(issuer, new CapArea(places, areas));
    }

    void write(Publication publication) {
        for (PageLanguage pageLanguage : PageLanguage.values()) {
            put(
                    Paths.page(publication.alert().id(), pageLanguage),
                    page.page(publication, pageLanguage),
                    publication.withdrawn());
        }
        writeCap(publication);
    }

    private void put(String path, byte[] html, boolean gone) {
        if (gone) {
            site.gone(path, html);
        } else {
            site.write(path, HTML, html);
        }
    }

    void writeCap(Publication publication) {
        Alert alert = publication.alert();
        site.write(Paths.cap(alert.id()), CapMessage.TYPE, cap.message(publication, earlier(alert)));
    }

    /** Those that went before it and have a message: what it takes the place of, and what its incident has had. */
    private List<Alert> earlier(Alert alert) {
        List<String> thread = Optional.ofNullable(alert.incident())
                .flatMap(in -> incidents.find(in.id()))
                .map(Incident::alerts)
                .orElse(List.of());
        return Stream.concat(thread.stream(), Stream.ofNullable(alert.replaces()))
                .distinct()
                .filter(id -> !id.equals(alert.id()))
                .flatMap(id -> alerts.find(id).stream())
                .filter(Publication::allows)
                .map(AlertRecord::alert)
                .filter(other -> other.training() == alert.training())
                .filter(other -> Publications.IN_TIME.compare(other, alert) < 0)
                .sorted(Publications.IN_TIME)
                .toList();
    }

    /** The files there are. */
    List<String> there() {
        return site.below(Paths.FOLDER);
    }

    void remove(String path) {
        site.remove(path);
    }

    /** @param publications newest first */
    void writeLists(List<Publication> publications, Instant now) {
        site.write(Paths.STYLE, "text/css; charset=utf-8", new PackagedFile(AlertFiles.class, "alerts.css").bytes());
        for (PageLanguage pageLanguage : PageLanguage.values()) {
            site.write(Paths.index(pageLanguage), HTML, index.page(publications, pageLanguage));
        }
        site.write(Paths.FEED, AtomFeed.TYPE, feed.feed(publications, now));
        for (Place district : districts.all()) {
            List<Publication> own = publications.stream()
                    .filter(p -> districts.has(district, p.alert().audience()))
                    .toList();
            site.write(Paths.district(district), AtomFeed.TYPE, feed.feed(district, own, now));
        }
        writeForOthers(publications.stream().filter(Publication::current).toList());
    }

    private void writeForOthers(List<Publication> current) {
        site.write(Paths.MAP, GeoFeed.TYPE, map.feed(current));
        site.write(Paths.SECTORS, "application/json", sectors);
        site.write(Paths.KIOSK, HTML, elsewhere.kiosk(current));
        for (PageLanguage pageLanguage : PageLanguage.values()) {
            site.write(Paths.embed(pageLanguage), HTML, elsewhere.embed(current, pageLanguage));
        }
    }
}

package org.communityalerts.alert.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.communityalerts.craft.markup.AreaWords;
import org.communityalerts.craft.markup.PageLanguage;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Site;
import org.communityalerts.port.audience.Places;

/** Writes the public files: an alert's own, and those that list all alerts. */
final class AlertFiles {
    static final String HTML = "text/html; charset=utf-8";

    private final Site site;
    private final Alerts alerts;
    private final AlertHtml page;
    private final IndexHtml index;
    private final AtomFeed feed;
    private final CapMessage cap;

    AlertFiles(Site site, Alerts alerts, Places places, Issuer issuer) {
        this.site = site;
        this.alerts = alerts;
        var frame = new PageFrame(issuer);
        var areas = new AreaWords(places);
        this.page = new AlertHtml(frame, areas);
        this.index = new IndexHtml(frame, areas);
        this.feed = new AtomFeed(issuer);
        this.cap = new CapMessage(issuer, new CapArea(places, areas));
    }

    void write(Publication publication) {
        for (PageLanguage pageLanguage : PageLanguage.values()) {
            site.write(Paths.page(publication.alert().id(), pageLanguage), HTML, page.page(publication, pageLanguage));
        }
        writeCap(publication);
    }

    void writeCap(Publication publication) {
        Alert alert = publication.alert();
        Optional<Alert> predecessor = Optional.ofNullable(alert.replaces())
                .flatMap(alerts::find)
                .filter(AlertRecord::wentOut)
                .map(row -> row.alert());
        site.write(Paths.cap(alert.id()), CapMessage.TYPE, cap.message(publication, predecessor));
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
        site.write(Paths.STYLE, "text/css; charset=utf-8", style());
        for (PageLanguage pageLanguage : PageLanguage.values()) {
            site.write(Paths.index(pageLanguage), HTML, index.page(publications, pageLanguage));
        }
        site.write(Paths.FEED, AtomFeed.TYPE, feed.feed(publications, now));
    }

    private static byte[] style() {
        try (var in = AlertFiles.class.getResourceAsStream("alerts.css")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

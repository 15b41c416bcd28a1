package org.communityalerts.alert.publish;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.communityalerts.craft.markup.AreaWords;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.Incident;
import org.communityalerts.domain.alert.Photo;
import org.communityalerts.domain.alert.PhotoSize;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Photos;
import org.communityalerts.port.alert.Site;
import org.communityalerts.port.audience.Places;

/** Brings an incident's page and photos to what they are now; what was taken back is answered as gone from then on. */
final class IncidentFiles {
    private final Site site;
    private final Alerts alerts;
    private final Photos photos;
    private final Publications publications;
    private final IncidentHtml page;
    private final GoneHtml gone;

    IncidentFiles(Site site, Alerts alerts, Photos photos, Publications publications, Places places, Issuer issuer) {
        this.site = site;
        this.alerts = alerts;
        this.photos = photos;
        this.publications = publications;
        this.page = new IncidentHtml(issuer, new AreaWords(places), new AreaPicture(places));
        this.gone = new GoneHtml(issuer);
    }

    void write(Incident incident, Instant now) {
        List<Publication> all = incident.alerts().stream()
                .flatMap(id -> alerts.find(id).stream())
                .filter(AlertRecord::wentOut)
                .filter(row -> incident.hidden() || row.alert().listed())
                .map(row -> publications.of(row, incident, now))
                .filter(Publication::hasPage)
                .sorted(Comparator.comparing((Publication p) -> p.alert().goesAt())
                        .reversed())
                .toList();
        List<Publication> told = all.stream()
                .filter(p -> !p.withdrawn() && publications.shows(p, now))
                .toList();
        Set<String> shown = photos(incident, told).stream()
                .flatMap(photo -> put(incident.code(), photo).stream())
                .collect(Collectors.toSet());
        site.below(Paths.incident(incident.code())).stream()
                .filter(path -> path.endsWith(Paths.PHOTO) && !shown.contains(path))
                .forEach(path -> site.gone(path, gone.page()));
        if (!told.isEmpty()) {
            site.write(Paths.incidentPage(incident.code()), AlertFiles.HTML, page.page(incident, told));
        } else if (!all.isEmpty()) {
            site.gone(Paths.incidentPage(incident.code()), gone.page());
        }
    }

    /** Those of all that still holds; once it is over, those of the last word alone. */
    static List<Photo> photos(Incident incident, List<Publication> told) {
        return told.stream()
                .limit(incident.state() == Incident.State.OPEN ? told.size() : 1)
                .filter(Publication::current)
                .flatMap(p -> p.alert().content().photos().stream())
                .distinct()
                .toList();
    }

    private List<String> put(String code, Photo photo) {
        return java.util.Arrays.stream(PhotoSize.values())
                .flatMap(size -> photos.kept(photo.id(), size).stream().map(file -> {
                    String path = Paths.photo(code, photo, size);
                    site.write(path, "image/jpeg", file);
                    return path;
                }))
                .toList();
    }
}

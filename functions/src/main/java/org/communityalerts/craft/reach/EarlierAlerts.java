package org.communityalerts.craft.reach;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.communityalerts.craft.markup.AreaWords;
import org.communityalerts.craft.markup.PageLanguage;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Reached;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Incidents;

/** The alerts that went out before a follow-up, and the audience of those whom they reached. */
public final class EarlierAlerts {
    private final Alerts alerts;
    private final Incidents incidents;
    private final AreaWords words;

    public EarlierAlerts(Alerts alerts, Incidents incidents, AreaWords words) {
        this.alerts = alerts;
        this.incidents = incidents;
        this.words = words;
    }

    /** What has gone out under that id, an incident's or an alert's. */
    public Stream<Alert> under(String id) {
        return incidents.find(id).map(incident -> incident.alerts()).orElse(List.of(id)).stream()
                .map(alerts::find)
                .flatMap(Optional::stream)
                .filter(AlertRecord::wentOut)
                .map(AlertRecord::alert);
    }

    /** Those reached, with all the areas and groups that the alerts which reached them were for. */
    public Audience audience(List<Audience> earlier, Reached reached) {
        var areas = new LinkedHashSet<Area>();
        var holes = new LinkedHashSet<Area>();
        var groups = new HashSet<String>();
        for (Audience audience : earlier) {
            areas.addAll(audience.areas());
            holes.addAll(audience.exclude().areas());
            groups.addAll(audience.groups());
        }
        boolean everybody =
                earlier.stream().anyMatch(audience -> audience.groups().isEmpty());
        var where = new ArrayList<>(areas);
        var without = new ArrayList<>(holes);
        return new Audience(
                where,
                everybody ? Set.of() : groups,
                new Audience.Exclusion(Set.of(), without),
                words.say(where, without, PageLanguage.ENGLISH),
                reached);
    }

    /**
     * A follow-up for those, too, whom its incident's alerts have reached since it was issued. Any other alert stays as it is;
     * so does a follow-up to those who gave an answer by its number, which is one to a question that was asked before.
     */
    public Alert byNow(Alert alert) {
        Reached reached = alert.audience().reached();
        if (reached == null || reached.with() != null || !mayGrow(alert)) {
            return alert;
        }
        List<Alert> since = under(reached.id())
                .filter(one -> !reached.alerts().contains(one.id()))
                .filter(one -> one.training() == alert.training())
                .filter(one -> alert.byTheForce() || one.createdBy().equals(alert.createdBy()))
                .toList();
        return since.isEmpty()
                ? alert
                : alert.following(audience(
                        shown(alert, since),
                        reached.and(since.stream().map(Alert::id).toList())));
    }

    /** Whoever has limits was held to a number when it was issued; what ends what they told people is held to none. */
    private static boolean mayGrow(Alert alert) {
        return alert.byTheForce() || alert.endsForThoseReached();
    }

    /** What is on the public page says nothing of an alert that is not. */
    private static List<Audience> shown(Alert alert, List<Alert> since) {
        return Stream.concat(Stream.of(alert), since.stream().filter(one -> one.listed() || !alert.listed()))
                .map(Alert::audience)
                .toList();
    }
}

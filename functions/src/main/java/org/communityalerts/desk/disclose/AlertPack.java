package org.communityalerts.desk.disclose;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.communityalerts.craft.pack.PackWriter;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.InIncident;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.delivery.Progress;
import org.communityalerts.domain.delivery.Tally;
import org.communityalerts.domain.reply.Answered;
import org.communityalerts.domain.resident.Disclosure;
import org.communityalerts.domain.resident.Export;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Incidents;
import org.communityalerts.port.delivery.Tallies;
import org.communityalerts.port.force.People;
import org.communityalerts.port.reply.Responses;

/** What an alert said, who decided it, where, how many it reached, what was answered; and who got it, for those who may know. */
public final class AlertPack implements Contents {
    /** An alert that goes later was written before, and may have been asked about. */
    private static final Duration BEFORE = Duration.ofDays(1);

    private final Alerts alerts;
    private final Incidents incidents;
    private final Tallies tallies;
    private final Responses responses;
    private final People people;
    private final AlertSheets sheets;
    private final Recipients recipients;
    private final AuditPart audit;

    public AlertPack(
            Alerts alerts,
            Incidents incidents,
            Tallies tallies,
            Responses responses,
            People people,
            AlertSheets sheets,
            Recipients recipients,
            AuditPart audit) {
        this.alerts = alerts;
        this.incidents = incidents;
        this.tallies = tallies;
        this.responses = responses;
        this.people = people;
        this.sheets = sheets;
        this.recipients = recipients;
        this.audit = audit;
    }

    @Override
    public boolean write(Export asked, Disclosure about, PackWriter pack) {
        Optional<AlertRecord> found = alerts.find(about.id());
        found.ifPresent(row -> write(asked, about, row, pack));
        return found.isPresent();
    }

    private void write(Export asked, Disclosure about, AlertRecord row, PackWriter pack) {
        var officers = new Officers(people);
        List<Tally> known = tallies.of(about.id());
        Progress progress = Progress.of(known, row.slices());
        var story = new Story(
                row,
                Told.of(row.alert(), progress.channels().containsKey(Channel.SMS)),
                History.of(row, later(row.alert())),
                progress,
                answers(row.alert()));
        pack.add(
                "alert.pdf", out -> AlertPaper.of(asked, about, story, officers).write(out));
        sheets.add(pack, story, known, officers);
        if (about.people()) {
            recipients.add(pack, about.id(), known);
            audit.add(pack, officers, about.id(), row.alert().createdAt().minus(BEFORE));
        }
    }

    private List<Answered> answers(Alert alert) {
        var question = alert.content().question();
        return question == null ? List.of() : Answered.of(question, responses.to(alert));
    }

    private Stream<AlertRecord> later(Alert alert) {
        InIncident in = alert.incident();
        return in == null
                ? Stream.of()
                : incidents.find(in.id()).stream()
                        .flatMap(incident -> incident.alerts().stream()
                                .skip(incident.alerts().indexOf(alert.id()) + 1L))
                        .flatMap(id -> alerts.find(id).stream());
    }
}

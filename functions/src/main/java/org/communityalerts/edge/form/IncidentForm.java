package org.communityalerts.edge.form;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.AlertRecord;
import org.communityalerts.domain.alert.InIncident;
import org.communityalerts.domain.alert.Incident;
import org.communityalerts.domain.alert.PageCode;
import org.communityalerts.domain.alert.Step;
import org.communityalerts.domain.audience.Reached;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Fields;
import org.communityalerts.port.alert.Alerts;
import org.communityalerts.port.alert.Incidents;
import org.jspecify.annotations.Nullable;

/** Reads which incident an alert is about: one that names none goes on with that of the alert it replaces, or opens one. */
public final class IncidentForm {
    /** What is wrong with one that was taken back. */
    public static final String WITHDRAWN = "was withdrawn: leave it out to open a new one";

    private final Alerts alerts;
    private final Incidents incidents;
    private final Supplier<String> ids;
    private final RandomGenerator random;
    private final String publicUrl;

    /** @param ids of new incidents, in the order of time */
    public IncidentForm(
            Alerts alerts, Incidents incidents, Supplier<String> ids, RandomGenerator random, String publicUrl) {
        this.alerts = alerts;
        this.incidents = incidents;
        this.ids = ids;
        this.random = random;
        this.publicUrl = publicUrl;
    }

    /**
     * The incident, or null with what is wrong noted.
     *
     * @param shown whether the alert is for the public page
     * @param replaces the id of the alert it takes the place of, or null
     */
    InIncident read(Fields form, Caller caller, boolean training, boolean shown, @Nullable String replaces) {
        String id = form.optionalText("incident", 36);
        Step step = form.word("incidentStep", Step::later, "update, allClear");
        if (id != null) {
            return later(form, id, step == null ? Step.UPDATE : step, caller, training, shown);
        }
        if (step != null) {
            return form.fail("incidentStep", "needs the incident that it is a step of, in incident");
        }
        return replaced(replaces, caller, training, shown)
                .map(incident -> incident.later(Step.UPDATE))
                .orElseGet(() -> new InIncident(ids.get(), PageCode.fresh(random, shown), Step.FIRST));
    }

    /** The incident of an alert that is replaced, if this one may be shown beside it. */
    private Optional<Incident> replaced(@Nullable String id, Caller caller, boolean training, boolean shown) {
        return Optional.ofNullable(id)
                .flatMap(alerts::find)
                .map(AlertRecord::alert)
                .filter(alert -> alert.training() == training)
                .map(Alert::incident)
                .flatMap(incident -> incidents.find(incident.id()))
                .filter(incident -> allTheirs(incident, caller))
                .filter(incident -> incident.state() != Incident.State.WITHDRAWN && !(shown && incident.hidden()));
    }

    /** Whether one of the alerts that reached them was not for everybody to see. */
    boolean anyHidden(@Nullable Reached reached) {
        return reached != null
                && reached.alerts().stream()
                        .map(alerts::find)
                        .flatMap(Optional::stream)
                        .anyMatch(row -> !row.alert().listed());
    }

    /** The address of the page of that incident. */
    String page(InIncident incident) {
        return incident.page(publicUrl);
    }

    private InIncident later(Fields form, String id, Step step, Caller caller, boolean training, boolean shown) {
        Optional<Incident> found = incidents.find(id).filter(incident -> allTheirs(incident, caller));
        Optional<Alert> first = found.flatMap(
                        incident -> alerts.find(incident.alerts().getFirst()))
                .map(row -> row.alert());
        if (first.isEmpty()) {
            return form.fail("incident", "is not the id of an incident");
        }
        if (first.get().training() != training) {
            return form.fail("incident", "must be of exercises if this is one, and only then");
        }
        if (shown && found.get().hidden()) {
            return form.fail("public", "must be false: this incident's page is for those alone who were told of it");
        }
        return found.get().state() == Incident.State.WITHDRAWN
                ? form.fail("incident", WITHDRAWN)
                : found.get().later(step);
    }

    /** Who has limits goes on with nothing that anybody else has a part in, or they might end it for the police. */
    private boolean allTheirs(Incident incident, Caller caller) {
        return !caller.isLimited()
                || incident.alerts().stream()
                        .allMatch(id -> alerts.find(id)
                                .filter(row -> row.alert().createdBy().equals(caller.id()))
                                .isPresent());
    }
}

package org.communityalerts.alert.approve;

import java.util.List;
import java.util.Objects;
import org.communityalerts.domain.Causes;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.port.force.Notices;
import org.communityalerts.port.force.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells every supervisor by e-mail that an alert went without a second person. */
public final class TellSupervisors {
    private static final Logger LOG = LoggerFactory.getLogger(TellSupervisors.class);

    private final People people;
    private final Notices notices;

    public TellSupervisors(People people, Notices notices) {
        this.people = people;
        this.notices = notices;
    }

    /** The alert is on its way already: whatever goes wrong here does not stop it. */
    void overridden(Alert alert, String by, String reason) {
        List<String> supervisors = people.all().stream()
                .filter(person -> person.roles().contains("supervisor"))
                .map(People.Person::email)
                .filter(Objects::nonNull)
                .toList();
        String body = """
                The alert "%s" was sent without a second person's approval.

                Who: %s
                Why: %s
                Whom it reaches: %s
                Alert: %s
                """.formatted(
                        alert.content().title(), by, reason, alert.audience().words(), alert.id());
        for (String supervisor : supervisors) {
            try {
                notices.send(supervisor, "An alert was sent without approval", body);
            } catch (RuntimeException e) {
                LOG.warn("a supervisor could not be told of an override: {}", Causes.of(e));
            }
        }
    }
}

package org.communityalerts.desk.disclose;

import java.util.List;
import java.util.function.Predicate;
import org.communityalerts.domain.resident.Disclosure;
import org.communityalerts.domain.resident.Disclosure.Subject;
import org.communityalerts.edge.Fields;
import org.communityalerts.edge.Problem;
import org.communityalerts.edge.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What somebody says when they ask for a pack. */
public final class DisclosureForm {
    private static final int LONGEST_ID = 64;

    private final Predicate<String> alerts;
    private final Predicate<String> residents;

    /**
     * @param alerts whether an alert is on record
     * @param residents whether a resident is
     */
    public DisclosureForm(Predicate<String> alerts, Predicate<String> residents) {
        this.alerts = alerts;
        this.residents = residents;
    }

    /** @param people whether whoever asks may read who got an alert */
    Disclosure read(JsonNode body, boolean people) {
        Fields fields = Fields.of(body);
        String reason = fields.text("reason", Reason.LONGEST);
        Fields about = fields.object("about");
        String alert = about == null ? null : about.optionalLine("alert", LONGEST_ID);
        String resident = about == null ? null : about.optionalLine("resident", LONGEST_ID);
        String id = about == null ? fields.unread() : one(about, alert, resident);
        fields.nothingElse();
        fields.refuseIfWrong();
        return new Disclosure(resident == null ? Subject.ALERT : Subject.RESIDENT, id, people, reason);
    }

    private static String one(Fields about, @Nullable String alert, @Nullable String resident) {
        about.nothingElse();
        String id = alert == null ? resident : alert;
        boolean both = alert != null && resident != null;
        return id == null || both ? about.fail("", "must name one alert or one resident") : id;
    }

    /** The same, if what it is about is on record; else a 422. */
    Disclosure checked(Disclosure about) {
        boolean alert = about.subject() == Subject.ALERT;
        if (!(alert ? alerts : residents).test(about.id())) {
            String field = "/about/" + about.subject().word();
            throw new Problem.Exception(
                    Problem.unprocessable(List.of(new Problem.Error(field, "is the id of none on record"))));
        }
        return about;
    }
}

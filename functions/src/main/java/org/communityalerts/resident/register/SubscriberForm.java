package org.communityalerts.resident.register;

import java.time.InstantSource;
import java.util.function.Function;
import org.communityalerts.craft.person.Particulars;
import org.communityalerts.domain.resident.Consent;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.edge.Fields;
import org.communityalerts.edge.form.ParticularsForm;
import tools.jackson.databind.JsonNode;

/** Reads a subscriber from an officer's request, or says everything that is wrong with it. */
public final class SubscriberForm {
    private static final int LONGEST = 200;

    private final ParticularsForm particulars;
    private final InstantSource clock;

    public SubscriberForm(ParticularsForm particulars, InstantSource clock) {
        this.particulars = particulars;
        this.clock = clock;
    }

    /** Makes the subscriber the request asks for out of an id. Throws a 422 that names each field to mend. */
    Function<String, Subscriber> read(JsonNode body) {
        Fields form = Fields.of(body);
        form.has("id");
        Particulars checked = particulars.read(form);
        Consent consent = consent(form);
        boolean unsafe = form.flag("unsafeContact", false);
        form.nothingElse();
        form.refuseIfWrong();
        return id -> checked.subscriber(id, consent, unsafe);
    }

    private Consent consent(Fields form) {
        if (!form.has("consent")) {
            return null;
        }
        Fields consent = form.object("consent");
        if (consent == null) {
            return null;
        }
        String what = consent.line("what", LONGEST);
        var when = consent.moment("when");
        String how = consent.line("how", LONGEST);
        consent.nothingElse();
        return new Consent(what, when == null ? clock.instant() : when, how);
    }
}

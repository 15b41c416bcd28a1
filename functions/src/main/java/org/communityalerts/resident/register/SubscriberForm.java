package org.communityalerts.resident.register;

import java.time.Duration;
import java.time.InstantSource;
import org.communityalerts.domain.resident.Consent;
import org.communityalerts.domain.resident.Particulars;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.edge.Fields;
import org.communityalerts.edge.Reason;
import org.communityalerts.edge.form.ParticularsForm;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a subscriber from an officer's request, or says everything that is wrong with it. */
public final class SubscriberForm {
    private static final int LONGEST = 200;
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    /** @param lifted why the mark of an unsafe contact is lifted, or null if it is not */
    record Changed(Subscriber subscriber, @Nullable String lifted) {}

    private final ParticularsForm particulars;
    private final InstantSource clock;

    public SubscriberForm(ParticularsForm particulars, InstantSource clock) {
        this.particulars = particulars;
        this.clock = clock;
    }

    /** The new subscriber the request asks for. Throws a 422 that names each field to mend. */
    Subscriber read(JsonNode body, String id) {
        Fields form = Fields.of(body);
        form.has("id");
        Particulars checked = particulars.read(form);
        Consent consent = consent(form, null);
        boolean unsafe = form.flag("unsafeContact", false);
        form.nothingElse();
        form.refuseIfWrong();
        return new Subscriber(id, checked, consent, unsafe);
    }

    /**
     * The subscriber as the request wants it. What it leaves out stays as it is: nobody loses by another's save what
     * that other did not see. Throws a 422 that names each field to mend.
     */
    Changed read(Fields form, Subscriber before) {
        form.has("id");
        Particulars checked = particulars.read(form, before);
        Consent consent = consent(form, before.consent());
        boolean unsafe = form.flag("unsafeContact", before.unsafe());
        String reason = form.optionalText("reason", Reason.LONGEST);
        boolean lifted = before.unsafe() && !unsafe;
        if (lifted && reason == null) {
            form.fail("reason", "is missing: say why it is safe to write to this resident again");
        }
        form.nothingElse();
        form.refuseIfWrong();
        Consent agreed = consent == null ? before.consent() : consent;
        return new Changed(new Subscriber(before.id(), checked, agreed, unsafe), lifted ? reason : null);
    }

    private @Nullable Consent consent(Fields form, @Nullable Consent before) {
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
        var agreed = new Consent(what, when == null ? clock.instant() : when, how);
        // What is on record already comes back with every change that whoever sends it read whole.
        if (!agreed.equals(before) && agreed.when().isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
            consent.fail("when", "must not be in the future: it is when they agreed; leave it out for now");
        }
        return agreed;
    }
}

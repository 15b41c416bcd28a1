package org.communityalerts.desk.integrator;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.communityalerts.domain.alert.News;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.force.Hook;
import org.communityalerts.domain.force.Limits;
import org.communityalerts.edge.Fields;
import org.communityalerts.edge.form.AudienceForm;
import org.communityalerts.port.force.Integrators;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads from a request how far an integrator may go, and where it wants to be told what happens. */
public final class IntegratorForm {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_URL = 500;
    private static final int MOST_PEOPLE = 10_000_000;
    private static final int MOST_A_MINUTE = 60_000;
    private static final int USUAL_A_MINUTE = 60;

    private final AudienceForm audiences;
    private final Predicate<URI> fit;

    /** @param fit whether a webhook may be sent to an address like that */
    public IntegratorForm(AudienceForm audiences, Predicate<URI> fit) {
        this.audiences = audiences;
        this.fit = fit;
    }

    /** What the request asks for, or a 422 that names each field to mend. */
    Integrators.Terms read(JsonNode body) {
        Fields form = Fields.of(body);
        String name = form.line("name", LONGEST_NAME);
        Set<String> groups = audiences.groups(form);
        List<Area> areas = form.has("areas") ? audiences.areas(form) : missingAreas(form);
        int most = form.whole("mostRecipients", 1, MOST_PEOPLE);
        boolean waits = form.flag("alwaysWaits", true);
        int pace = form.has("requestsPerMinute") ? form.whole("requestsPerMinute", 1, MOST_A_MINUTE) : USUAL_A_MINUTE;
        Hook hook = form.has("webhook") ? hook(form.object("webhook")) : null;
        form.nothingElse();
        form.refuseIfWrong();
        return new Integrators.Terms(name, new Limits(groups, areas, most, waits, pace), hook);
    }

    private static List<Area> missingAreas(Fields form) {
        return form.fail("areas", "is missing; [{\"everywhere\": true}] is the whole force");
    }

    private @Nullable Hook hook(Fields form) {
        if (form == null) {
            return null;
        }
        String url = url(form);
        Set<News.Kind> kinds = kinds(form);
        form.nothingElse();
        return url == null || kinds.isEmpty() ? null : new Hook(url, kinds);
    }

    private String url(Fields form) {
        String url = form.text("url", LONGEST_URL);
        try {
            return url == null || fit.test(URI.create(url)) ? url : unfit(form);
        } catch (IllegalArgumentException e) {
            return unfit(form);
        }
    }

    private static String unfit(Fields form) {
        return form.fail("url", "must be an https address with a host name, and without a user name or fragment");
    }

    private static Set<News.Kind> kinds(Fields form) {
        var kinds = EnumSet.noneOf(News.Kind.class);
        for (String word : form.texts("events", News.Kind.values().length)) {
            News.Kind.of(word)
                    .ifPresentOrElse(
                            kinds::add, () -> form.fail("events", "must be some of alert.finished, reply.received"));
        }
        if (!form.has("events")) {
            form.fail("events", "is missing");
        }
        return kinds;
    }
}

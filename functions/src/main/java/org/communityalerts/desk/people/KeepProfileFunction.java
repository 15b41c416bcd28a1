package org.communityalerts.desk.people;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.force.Scheme;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Details;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Precondition;
import org.communityalerts.edge.Problem;
import org.communityalerts.port.force.People;
import org.communityalerts.port.force.Profiles;
import org.jspecify.annotations.Nullable;

/**
 * HTTP in: administrators settle where somebody's alerts begin and how far they may go; everybody sees their own. Served by
 * {@code ServeAdministration}.
 */
public final class KeepProfileFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Http http;
    private final ProfileForm form;
    private final Profiles profiles;
    private final People people;
    private final InstantSource clock;

    public KeepProfileFunction(Http http, ProfileForm form, Profiles profiles, People people, InstantSource clock) {
        this.clock = clock;
        this.http = http;
        this.form = form;
        this.profiles = profiles;
        this.people = people;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            String caller = Caller.of(request).id();
            return request.getRouteKey().startsWith("GET ")
                    ? http.json(200, view(caller), Map.of())
                    : keep(Http.path(request, "id"), caller, request);
        });
    }

    private APIGatewayV2HTTPResponse keep(String id, String caller, APIGatewayV2HTTPEvent request) {
        var asked = form.read(http.body(request));
        boolean cleared = asked.beat() == null && asked.scheme() == null;
        boolean known =
                people.everybody().stream().anyMatch(person -> person.id().equals(id));
        // Whoever is no longer there may have alerts that have not gone: what was settled can still be taken away.
        if (!known && !(cleared && profiles.of(id).isPresent())) {
            throw new Problem.Exception(Problem.notFound("Nobody of that id may sign in."));
        }
        if (people.same(id, caller)) {
            throw new Problem.Exception(Problem.forbidden(
                    "Nobody settles how far they may go themselves: another administrator can.", List.of()));
        }
        var by = new Edit(caller, clock.instant());
        var kept = profiles.keep(id, asked.beat(), asked.scheme(), by, Precondition.of(request)::check);
        Map<String, String> headers = new HashMap<>(Precondition.tag(kept));
        headers.putAll(Details.of(settled(asked.beat(), asked.scheme())));
        return http.json(200, ProfileView.of(kept.value()), headers);
    }

    private ProfileView view(String person) {
        return profiles.of(person).map(ProfileView::of).orElse(ProfileView.NOTHING);
    }

    /** What the audit is told. */
    private static Map<String, String> settled(@Nullable String beat, @Nullable Scheme scheme) {
        var settled = new HashMap<String, String>();
        settled.put("beat", beat == null ? "none" : beat);
        if (scheme != null) {
            settled.put(
                    "groups", String.join(" ", scheme.groups().stream().sorted().toList()));
            settled.put("areas", scheme.areas().toString());
            settled.put("mostRecipients", Integer.toString(scheme.mostRecipients()));
        }
        settled.put("scheme", scheme == null ? "none" : scheme.name());
        return settled;
    }
}

package org.communityalerts.desk.people;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communityalerts.domain.Versioned;
import org.communityalerts.domain.force.Profile;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Http;
import org.communityalerts.port.force.People;
import org.communityalerts.port.force.Profiles;
import org.jspecify.annotations.Nullable;

/**
 * HTTP in: who may sign in, and with which roles, so that records can be read with names in them. Addresses, and what is
 * settled about somebody, are for administrators only. Served by {@code ServeAlerts}.
 */
public final class ReadPeopleFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Http http;
    private final People people;
    private final Profiles profiles;

    /** Somebody as the HTTP contract shows them; the last three are null where they are not told. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record PersonView(
            String id,
            String name,
            Set<String> roles,
            @Nullable String email,
            @Nullable ProfileView profile,
            @Nullable String version) {}

    public ReadPeopleFunction(Http http, People people, Profiles profiles) {
        this.http = http;
        this.people = people;
        this.profiles = profiles;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> http.json(200, Map.of("people", as(Caller.of(request))), Map.of()));
    }

    private List<PersonView> as(Caller caller) {
        return caller.isAdministrator()
                ? whole()
                : people.shown().stream()
                        .map(person -> new PersonView(person.id(), person.name(), person.roles(), null, null, null))
                        .toList();
    }

    private List<PersonView> whole() {
        Map<String, Versioned<Profile>> settled = profiles.all().stream()
                .collect(Collectors.toMap(kept -> kept.value().person(), kept -> kept));
        return people.shown().stream()
                .map(person -> view(person, Optional.ofNullable(settled.get(person.id()))))
                .toList();
    }

    private static PersonView view(People.Person person, Optional<Versioned<Profile>> settled) {
        return new PersonView(
                person.id(),
                person.name(),
                person.roles(),
                person.email(),
                settled.map(kept -> ProfileView.of(kept.value())).orElse(null),
                Long.toString(settled.map(Versioned::version).orElse(0L)));
    }
}

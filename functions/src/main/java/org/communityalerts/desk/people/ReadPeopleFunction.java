package org.communityalerts.desk.people;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Http;
import org.communityalerts.port.force.People;

/**
 * HTTP in: who may sign in, and with which roles, so that records can be read with names in them. Addresses are for
 * administrators only. Served by {@code ServeAlerts}.
 */
public final class ReadPeopleFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Http http;
    private final People people;

    public ReadPeopleFunction(Http http, People people) {
        this.http = http;
        this.people = people;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> http.json(200, Map.of("people", as(Caller.of(request))), Map.of()));
    }

    private List<People.Person> as(Caller caller) {
        List<People.Person> all = people.all();
        return caller.roles().contains("administrator")
                ? all
                : all.stream().map(People.Person::withoutEmail).toList();
    }
}

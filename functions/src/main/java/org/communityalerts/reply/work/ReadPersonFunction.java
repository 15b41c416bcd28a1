package org.communityalerts.reply.work;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.communityalerts.craft.person.Lookups;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Details;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Problem;
import org.communityalerts.port.resident.Contacts;
import org.jspecify.annotations.Nullable;

/** HTTP in: who a conversation is with, counted and audited as a record that is opened. Served by {@code ServeAlerts}. */
public final class ReadPersonFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Http http;
    private final FindConversations finding;
    private final Contacts contacts;
    private final Lookups lookups;

    public ReadPersonFunction(Http http, FindConversations finding, Contacts contacts, Lookups lookups) {
        this.http = http;
        this.finding = finding;
        this.contacts = contacts;
        this.lookups = lookups;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            lookups.opened(Caller.of(request).id());
            Found found = finding.find(Http.path(request, "id"))
                    .orElseThrow(() -> new Problem.Exception(Problem.noSuch("conversation")));
            return http.json(200, PersonView.of(found, contacts), shown(found.resident()));
        });
    }

    private static Map<String, String> shown(@Nullable Subscriber known) {
        return known == null ? Map.of() : Details.shown(List.of(known.id()));
    }
}

package org.communityalerts.edge;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.function.Function;
import org.communityalerts.edge.Permissions.Rule;

/** One function of the API: hands each request to the use case that {@link Permissions} names for its route. */
public final class Door implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final String name;
    private final Http http;
    private final Function<String, Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>> useCases;

    /**
     * @param name the function's, as it is deployed
     * @param useCases each by its name, made when it is first asked for
     */
    public Door(
            String name,
            Http http,
            Function<String, Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>> useCases) {
        this.name = name;
        this.http = http;
        this.useCases = useCases;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent request) {
        return Permissions.of(request.getRouteKey())
                .filter(this::leadsTo)
                .map(rule -> useCases.apply(rule.useCase()).apply(request))
                .orElseGet(() -> http.answer(request, Door::nobody));
    }

    /** Makes everything that this door leads to, which otherwise is made when it is first asked for. */
    public void prepare() {
        Permissions.all().filter(this::leadsTo).map(Rule::useCase).distinct().forEach(useCase -> {
            var _ = useCases.apply(useCase);
        });
    }

    private boolean leadsTo(Rule rule) {
        return rule.door().equals(name);
    }

    private static APIGatewayV2HTTPResponse nobody(APIGatewayV2HTTPEvent request) {
        throw new Problem.Exception(Problem.notFound("This function does not serve " + request.getRouteKey() + "."));
    }
}

package org.communityalerts.desk.settings;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.communityalerts.domain.alert.Kind;
import org.communityalerts.edge.Http;
import org.communityalerts.port.audience.Groups;

/** HTTP in: what the pages need before anybody signs in. Served by {@code ServePublic}. */
public final class ReadConfigurationFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Http http;
    private final Groups groups;
    private final Map<String, String> configuration;
    private final Supplier<String> pushKey;

    /**
     * @param configuration the deployment's; what is empty is left out
     * @param pushKey what a browser is asked with to let us push to it
     */
    public ReadConfigurationFunction(
            Http http, Groups groups, Map<String, String> configuration, Supplier<String> pushKey) {
        this.http = http;
        this.groups = groups;
        this.configuration = configuration;
        this.pushKey = pushKey;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            var body = new LinkedHashMap<String, Object>(configuration);
            body.values().removeIf(""::equals);
            body.put(
                    "groups",
                    groups.all().stream()
                            .filter(group -> !group.vetted())
                            .map(group -> Map.of(
                                    "name", group.name(),
                                    "description", group.description(),
                                    "joining", group.joining().word()))
                            .toList());
            body.put("pushKey", pushKey.get());
            body.put("kinds", Kind.all().stream().map(KindView::of).toList());
            return http.json(200, body, Map.of());
        });
    }
}

package org.communityalerts.desk.settings;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;
import java.util.function.Function;
import org.communityalerts.domain.force.ForceSettings;
import org.communityalerts.edge.Http;
import org.communityalerts.port.force.SettingsBook;

/** HTTP in: what the force has settled for itself is read and changed. Served by {@code ServeAdministration}. */
public final class KeepSettingsFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Http http;
    private final SettingsBook book;

    public KeepSettingsFunction(Http http, SettingsBook book) {
        this.http = http;
        this.book = book;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            ForceSettings settings = request.getRouteKey().startsWith("PUT ") ? change(request) : book.now();
            return http.json(200, SettingsForm.write(settings), Map.of());
        });
    }

    private ForceSettings change(APIGatewayV2HTTPEvent request) {
        ForceSettings settings = SettingsForm.read(http.body(request));
        book.change(settings);
        return settings;
    }
}

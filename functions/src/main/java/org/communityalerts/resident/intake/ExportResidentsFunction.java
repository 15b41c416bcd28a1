package org.communityalerts.resident.intake;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.communityalerts.edge.Http;

/** HTTP in: everybody on record as a file. Served by {@code ServeResidents}. */
public final class ExportResidentsFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Http http;
    private final ExportResidents useCase;
    private final Supplier<String> ids;

    public ExportResidentsFunction(Http http, ExportResidents useCase, Supplier<String> ids) {
        this.http = http;
        this.useCase = useCase;
        this.ids = ids;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(
                event, request -> http.json(200, Map.of("downloadUrl", useCase.export(ids.get())), Map.of()));
    }
}

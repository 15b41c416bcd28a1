package org.communityalerts.resident.intake;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.communityalerts.domain.resident.Export;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Problem;
import org.communityalerts.port.Queue;
import org.communityalerts.port.resident.Exports;
import org.communityalerts.port.resident.Files;
import org.jspecify.annotations.Nullable;

/** HTTP in: everybody on record is asked for as a file, and whether it is there. Served by {@code ServeResidents}. */
public final class TakeExportFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    /** @param downloadUrl where the file can be had once it is finished */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record View(
            String id, String status, int rows, @Nullable String downloadUrl) {}

    private final Http http;
    private final Exports exports;
    private final Files files;
    private final Queue<String> started;
    private final Supplier<String> ids;
    private final InstantSource clock;

    /** @param started where the ids of exports wait to be written */
    public TakeExportFunction(
            Http http, Exports exports, Files files, Queue<String> started, Supplier<String> ids, InstantSource clock) {
        this.http = http;
        this.exports = exports;
        this.files = files;
        this.started = started;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            Caller caller = Caller.of(request);
            return Http.optionalPath(request, "id").map(id -> read(id, caller)).orElseGet(() -> begin(caller.id()));
        });
    }

    private APIGatewayV2HTTPResponse begin(String by) {
        Export export = Export.fresh(ids.get(), by, clock.instant());
        exports.create(export);
        started.send(List.of(export.id()));
        return http.json(202, view(export), Map.of("Location", "/api/exports/" + export.id()));
    }

    /** For the person who asked for it, as the audit trail says, while they may have it, and for nobody else. */
    private APIGatewayV2HTTPResponse read(String id, Caller caller) {
        Export export = exports.find(id)
                .filter(found -> found.createdBy().equals(caller.id()))
                .orElseThrow(() -> new Problem.Exception(Problem.notFound("You have asked for no export of that id.")));
        if (export.about() == null) {
            caller.mustBeAdministrator();
        }
        return http.json(200, view(export), Map.of());
    }

    /** The address is given from the beginning, for callers who ask until there is an answer; a pack's is fetched apart. */
    private View view(Export export) {
        boolean without = export.state() == Export.State.FAILED || export.about() != null;
        String url =
                without ? null : files.downloadUrl(ExportResidents.file(export.id()), ExportResidents.savedAs(export));
        return new View(export.id(), export.state().word(), export.rows(), url);
    }
}

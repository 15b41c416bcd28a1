package org.communityalerts.resident.intake;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.communityalerts.craft.remit.Remits;
import org.communityalerts.domain.resident.Import;
import org.communityalerts.domain.resident.Intake;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Fields;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Limited;
import org.communityalerts.edge.Problem;
import org.communityalerts.edge.form.UploadForm;
import org.communityalerts.port.Queue;
import org.communityalerts.port.Upload;
import org.communityalerts.port.resident.Files;
import org.communityalerts.port.resident.Imports;

/** HTTP in: a file of residents is announced, started and asked after. Served by {@code ServeResidents}. */
public final class TakeImportFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    /** Half a million rows, and well inside the disk a function has. */
    private static final long LARGEST = 100L * 1024 * 1024;

    private final Http http;
    private final Imports imports;
    private final Files files;
    private final Queue<String> started;
    private final Remits remits;
    private final Supplier<String> ids;
    private final InstantSource clock;

    /** @param started where the ids of imports wait to be read */
    public TakeImportFunction(
            Http http,
            Imports imports,
            Files files,
            Queue<String> started,
            Remits remits,
            Supplier<String> ids,
            InstantSource clock) {
        this.remits = remits;
        this.http = http;
        this.imports = imports;
        this.files = files;
        this.started = started;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            if (!Caller.of(request).remit(remits).isWhole()) {
                throw Limited.beyond(List.of(new Problem.Error(
                        "", "a client with limits to areas or groups adds residents one by one, not by a file")));
            }
            Optional<String> id = Http.optionalPath(request, "id");
            if (id.isEmpty()) {
                return announce(request);
            }
            Import asked = imports.find(id.get()).orElseThrow(() -> new Problem.Exception(Problem.noSuch("import")));
            return request.getRequestContext().getHttp().getMethod().equals("GET")
                    ? read(asked)
                    : start(request, asked);
        });
    }

    private APIGatewayV2HTTPResponse announce(APIGatewayV2HTTPEvent request) {
        Upload file = UploadForm.read(http.body(request), LARGEST, "text/csv");
        String id = ids.get();
        String by = Caller.of(request).id();
        imports.create(Import.fresh(id, by, clock.instant()));
        String url = files.uploadUrl(ImportResidents.upload(id), file);
        return http.json(201, Map.of("id", id, "uploadUrl", url), Map.of("Location", "/api/imports/" + id));
    }

    private APIGatewayV2HTTPResponse start(APIGatewayV2HTTPEvent request, Import asked) {
        Intake intake = intake(request);
        String version = files.version(ImportResidents.upload(asked.id()))
                .orElseThrow(() -> refused("There is no file yet. PUT it to the import's uploadUrl first."));
        // Queued again if it is running: should the first message have been lost, this one is read in its place.
        if (imports.start(asked.id(), version, intake) || asked.state() == Import.State.RUNNING) {
            started.send(List.of(asked.id()));
        }
        return http.json(202, Map.of("id", asked.id(), "status", Import.State.RUNNING.word()), Map.of());
    }

    /** Whoever says nothing of it means a file with the names known here. */
    private Intake intake(APIGatewayV2HTTPEvent request) {
        String body = request.getBody();
        return body == null || body.isBlank() ? Intake.USUAL : IntakeForm.read(Fields.of(http.body(request)));
    }

    private APIGatewayV2HTTPResponse read(Import asked) {
        return http.json(200, ImportView.of(asked, imports, files), Map.of());
    }

    private static Problem.Exception refused(String detail) {
        return new Problem.Exception(new Problem("Import not started", 409, detail, List.of()));
    }
}

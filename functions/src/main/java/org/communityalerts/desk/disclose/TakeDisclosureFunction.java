package org.communityalerts.desk.disclose;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.communityalerts.domain.force.CallerKey;
import org.communityalerts.domain.resident.Disclosure;
import org.communityalerts.domain.resident.Export;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Details;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.IdempotencyKey;
import org.communityalerts.edge.Problem;
import org.communityalerts.port.Queue;
import org.communityalerts.port.resident.Exports;
import org.communityalerts.port.resident.Files;

/** HTTP in: a pack is asked for, and fetched; each is on the audit trail with what it is about. Served by {@code ServeResidents}. */
public final class TakeDisclosureFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final int ALREADY_USED = 422;
    private static final int NOT_THERE_YET = 409;
    private static final String FAILED =
            "It could not be made, and the audit trail says why (pack.fail). Ask for another. If it was"
                    + " too large, one that a supervisor asks for, without who got the alert, is smaller.";

    private final Http http;
    private final DisclosureForm form;
    private final Exports exports;
    private final Files files;
    private final Queue<String> started;
    private final Supplier<String> ids;
    private final InstantSource clock;

    /** @param started where the ids of packs wait to be made */
    public TakeDisclosureFunction(
            Http http,
            DisclosureForm form,
            Exports exports,
            Files files,
            Queue<String> started,
            Supplier<String> ids,
            InstantSource clock) {
        this.http = http;
        this.form = form;
        this.exports = exports;
        this.files = files;
        this.started = started;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(
                event,
                request -> Http.optionalPath(request, "id")
                        .map(id -> fetch(id, Caller.of(request)))
                        .orElseGet(() -> begin(request)));
    }

    private APIGatewayV2HTTPResponse begin(APIGatewayV2HTTPEvent request) {
        Caller caller = Caller.of(request);
        Disclosure about = form.read(http.body(request), caller.isAdministrator());
        if (about.subject() == Disclosure.Subject.RESIDENT) {
            caller.mustBeAdministrator();
        }
        Export pack = standing(request, caller, form.checked(about));
        Export.State state = pack.state();
        if (pack.isRunning()) {
            started.send(List.of(pack.id()));
        }
        var headers = new HashMap<>(details(about));
        headers.put("Location", "/api/exports/" + pack.id());
        return http.json(202, Map.of("id", pack.id(), "status", state.word()), headers);
    }

    /** The same request under the same key is the same pack. */
    private Export standing(APIGatewayV2HTTPEvent request, Caller caller, Disclosure about) {
        CallerKey key = IdempotencyKey.of(request);
        String id = key == null ? ids.get() : named(key);
        Export standing = exports.find(id).orElse(null);
        if (standing == null) {
            standing = Export.of(about, id, caller.id(), clock.instant());
            exports.create(standing);
        } else if (!about.equals(standing.about())) {
            throw new Problem.Exception(new Problem(
                    "Idempotency key already used",
                    ALREADY_USED,
                    "This Idempotency-Key came before for another pack. Ask under a new key.",
                    List.of()));
        }
        return standing;
    }

    private static String named(CallerKey key) {
        return UUID.nameUUIDFromBytes(("pack\n" + key).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** For whoever asked for it, as long as they may read what is in it. */
    private APIGatewayV2HTTPResponse fetch(String id, Caller caller) {
        Export pack = exports.find(id)
                .filter(found -> found.about() != null && found.createdBy().equals(caller.id()))
                .orElseThrow(() -> gone("You have asked for no pack of that id."));
        if (MakePack.about(pack).people()) {
            caller.mustBeAdministrator();
        }
        Export.State state = pack.state();
        if (state != Export.State.FINISHED) {
            throw new Problem.Exception(new Problem(
                    "Not there yet",
                    NOT_THERE_YET,
                    state == Export.State.RUNNING ? "It is being made. Ask again in a moment." : FAILED,
                    List.of()));
        }
        if (files.version(MakePack.file(pack)).isEmpty()) {
            throw gone("It was kept for a day, and is gone. Ask for another.");
        }
        String url = files.downloadUrl(MakePack.file(pack), MakePack.savedAs(pack));
        return http.json(200, Map.of("id", id, "downloadUrl", url), details(MakePack.about(pack)));
    }

    /** So that the audit trail has it under the resident's id, and says which alert. */
    private static Map<String, String> details(Disclosure about) {
        return Details.of(Map.of(about.detail(), about.id()));
    }

    private static Problem.Exception gone(String why) {
        return new Problem.Exception(Problem.notFound(why));
    }
}

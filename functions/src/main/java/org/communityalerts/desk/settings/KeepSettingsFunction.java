package org.communityalerts.desk.settings;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.communityalerts.domain.Sha256;
import org.communityalerts.domain.Versioned;
import org.communityalerts.domain.force.ForceSettings;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Details;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Precondition;
import org.communityalerts.edge.json.Json;
import org.communityalerts.port.force.SettingsBook;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** HTTP in: what the force has settled for itself is read and changed. Served by {@code ServeAdministration}. */
public final class KeepSettingsFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final JsonMapper IN_ORDER = Json.kept()
            .rebuild()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final Http http;
    private final SettingsBook book;
    private final ChangeSettings useCase;
    private final Predicate<URI> fit;

    /** @param fit whether a feed may be read from an address like that */
    public KeepSettingsFunction(Http http, SettingsBook book, ChangeSettings useCase, Predicate<URI> fit) {
        this.fit = fit;
        this.http = http;
        this.book = book;
        this.useCase = useCase;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(
                event,
                request -> request.getRouteKey().startsWith("PUT ") ? change(request) : http.json(200, body(), tag()));
    }

    private APIGatewayV2HTTPResponse change(APIGatewayV2HTTPEvent request) {
        ForceSettings wanted = SettingsForm.read(http.body(request), fit);
        Precondition.of(request).check(standing());
        Map<String, String> changes = changes(book.now(), wanted);
        boolean done = useCase.change(wanted, Caller.of(request).id());
        Map<String, String> headers = new HashMap<>(Details.of(changes));
        headers.putAll(tag());
        return http.json(done ? 200 : 202, body(), headers);
    }

    private Map<String, String> tag() {
        return Precondition.tag(standing());
    }

    /**
     * They are kept without a number that counts their changes: what they say tells one version from another, in an order that
     * is the same in every process.
     */
    private Versioned<ForceSettings> standing() {
        ForceSettings now = book.now();
        String said = IN_ORDER.writeValueAsString(SettingsForm.write(now));
        long version = ByteBuffer.wrap(Sha256.of(said)).getLong();
        return new Versioned<>(now, version & Long.MAX_VALUE, null);
    }

    private Map<String, Object> body() {
        var body = new LinkedHashMap<>(SettingsForm.write(book.now()));
        useCase.standing()
                .ifPresent(proposal -> body.put(
                        "proposed",
                        Map.of(
                                "settings", SettingsForm.write(proposal.settings()),
                                "by", proposal.by(),
                                "at", proposal.at())));
        return body;
    }

    /** Each setting that differs, with its old and its new value. */
    private static Map<String, String> changes(ForceSettings before, ForceSettings after) {
        Map<String, Object> old = SettingsForm.write(before);
        Map<String, Object> wanted = SettingsForm.write(after);
        var names = new TreeMap<String, Object>(old);
        names.putAll(wanted);
        var changes = new TreeMap<String, String>();
        names.keySet().stream()
                .filter(name -> !Objects.equals(old.get(name), wanted.get(name)))
                .forEach(name -> changes.put(name, old.get(name) + " -> " + wanted.get(name)));
        return changes;
    }
}

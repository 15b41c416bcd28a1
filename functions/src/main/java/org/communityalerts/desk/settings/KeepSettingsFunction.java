package org.communityalerts.desk.settings;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.communityalerts.domain.Versioned;
import org.communityalerts.domain.force.ForceSettings;
import org.communityalerts.edge.Caller;
import org.communityalerts.edge.Details;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Precondition;
import org.communityalerts.port.force.SettingsBook;

/** HTTP in: what the force has settled for itself is read and changed. Served by {@code ServeAdministration}. */
public final class KeepSettingsFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
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
                event, request -> request.getRouteKey().startsWith("PUT ") ? change(request) : answer(200, Map.of()));
    }

    private APIGatewayV2HTTPResponse change(APIGatewayV2HTTPEvent request) {
        ForceSettings wanted = SettingsForm.read(http.body(request), fit);
        ForceSettings before = book.now();
        boolean done = useCase.change(wanted, Caller.of(request).id(), Precondition.of(request)::check);
        return answer(done ? 200 : 202, Details.of(changes(before, wanted)));
    }

    /** They are read once, so that the tag is of those that are shown. */
    private APIGatewayV2HTTPResponse answer(int status, Map<String, String> details) {
        Versioned<ForceSettings> now = book.latest();
        Map<String, String> headers = new HashMap<>(details);
        headers.putAll(Precondition.tag(now));
        return http.json(status, body(now.value()), headers);
    }

    private Map<String, Object> body(ForceSettings now) {
        var body = new LinkedHashMap<>(SettingsForm.write(now));
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

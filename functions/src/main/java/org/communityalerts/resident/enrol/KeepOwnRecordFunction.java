package org.communityalerts.resident.enrol;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communityalerts.domain.Versioned;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.edge.Fields;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Network;
import org.communityalerts.edge.Precondition;
import org.communityalerts.edge.Problem;
import org.communityalerts.edge.form.ParticularsForm;
import org.communityalerts.edge.form.SubscriberView;
import org.communityalerts.port.resident.ResidentActs;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** HTTP in: residents see, change, copy and erase their own record, and see what was sent to them. Served by {@code ServeResident}. */
public final class KeepOwnRecordFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final String SCHEME = "Resident ";

    /** What went to one of the person's addresses. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SentView(
            Instant at,
            @Nullable String channel,
            @Nullable String title,
            @Nullable String code,
            boolean withdrawn) {
        static SentView of(SentToMe.Sent one) {
            String channel = one.channel() == null ? null : one.channel().word();
            return new SentView(one.at(), channel, one.title(), one.code(), one.withdrawn());
        }
    }

    private final Http http;
    private final ParticularsForm form;
    private final OwnRecord useCase;
    private final SentToMe sent;
    private final ResidentActs acts;

    public KeepOwnRecordFunction(Http http, ParticularsForm form, OwnRecord useCase, SentToMe sent, ResidentActs acts) {
        this.http = http;
        this.form = form;
        this.useCase = useCase;
        this.sent = sent;
        this.acts = acts;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            String token = token(request);
            Versioned<Subscriber> own = useCase.of(token).orElseThrow(KeepOwnRecordFunction::closed);
            return switch (request.getRequestContext().getHttp().getMethod()) {
                case "PUT" -> change(request, own);
                case "DELETE" -> {
                    useCase.erase(own.value(), token);
                    acts.did("resident.leave", own.value().id());
                    yield http.empty(204);
                }
                default -> shown(request, own);
            };
        });
    }

    private APIGatewayV2HTTPResponse shown(APIGatewayV2HTTPEvent request, Versioned<Subscriber> own) {
        return switch (request.getRouteKey()) {
            case "GET /api/public/me/copy" -> copy(own);
            case "GET /api/public/me/sent" ->
                http.json(
                        200,
                        Map.of(
                                "sent",
                                sent.of(own.value()).stream().map(SentView::of).toList()),
                        Map.of());
            default -> view(own, null);
        };
    }

    private APIGatewayV2HTTPResponse change(APIGatewayV2HTTPEvent request, Versioned<Subscriber> own) {
        JsonNode body = http.body(request);
        OwnRecord.Changed changed =
                CodesForm.within(() -> useCase.change(own, before -> wish(request, body, before), Network.of(request)));
        acts.did("resident.change", own.value().id());
        return view(changed.now(), changed.proofId());
    }

    /** What is left out stays as it is. */
    private Subscriber wish(APIGatewayV2HTTPEvent request, JsonNode body, Versioned<Subscriber> before) {
        Fields fields = Fields.of(body);
        Precondition.of(request, fields).check(before);
        var wanted = form.read(fields, before.value());
        fields.has("id");
        fields.nothingElse();
        fields.refuseIfWrong();
        return new Subscriber(before.value().id(), wanted, null, before.value().unsafe());
    }

    /** @param proofId under which a code for a new address can be given */
    private APIGatewayV2HTTPResponse view(Versioned<Subscriber> own, @Nullable String proofId) {
        Map<String, String> headers = new HashMap<>(Precondition.tag(own));
        if (proofId != null) {
            headers.put("Location", "/api/public/sessions/" + proofId);
        }
        return http.json(200, SubscriberView.own(own), headers);
    }

    private APIGatewayV2HTTPResponse copy(Versioned<Subscriber> record) {
        Subscriber own = record.value();
        List<Map<String, Object>> addresses =
                own.contacts().stream().map(address -> useCase.held(address)).collect(Collectors.toList());
        var body = Map.of(
                "record", SubscriberView.own(record),
                "place", place(own.point()),
                "places", own.places().stream().map(one -> place(one.point())).toList(),
                "addresses", addresses);
        acts.did("resident.copy", own.id());
        return http.json(200, body, Map.of());
    }

    private static Map<String, Double> place(Point point) {
        return Map.of("lat", point.lat(), "lon", point.lon());
    }

    private static String token(APIGatewayV2HTTPEvent request) {
        String header = Http.header(request, "Authorization");
        if (header == null || !header.startsWith(SCHEME)) {
            throw closed();
        }
        return header.substring(SCHEME.length()).strip();
    }

    private static Problem.Exception closed() {
        return new Problem.Exception(
                new Problem("Not signed in", 401, "Ask for a code again: this needs one that is fresh.", List.of()));
    }
}

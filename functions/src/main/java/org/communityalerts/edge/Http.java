package org.communityalerts.edge;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.communityalerts.domain.Causes;
import org.communityalerts.domain.Letters;
import org.communityalerts.domain.Sha256;
import org.communityalerts.edge.contract.Contract;
import org.communityalerts.edge.json.Json;
import org.communityalerts.edge.json.MomentJson;
import org.communityalerts.edge.json.Unreadable;
import org.communityalerts.port.UnknownToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One HTTP request of API Gateway (payload format 2.0) and its answer. */
public final class Http {
    private static final Logger LOG = LoggerFactory.getLogger(Http.class);
    private static final int LARGEST_BODY = 64 * 1024;
    /** A function is handed 6 MB, in base 64 and with what is said around it. */
    private static final int LARGEST_UPLOAD = 4_500_000;

    private static final int TAG_BYTES = 16;
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    /** One for the process: what it has learnt of an answer before the snapshot, a first call need not find out. */
    private static final JsonMapper JSON =
            Json.mapper().rebuild().addModule(MomentJson.module()).build();

    private final Gate gate;

    /** Without a gate: for a function that is tested by itself. */
    public Http() {
        this(Gate.OPEN);
    }

    /** @param gate what every request passes first */
    public Http(Gate gate) {
        this.gate = gate;
    }

    /** Answers the request, or says as problem+json why not. What is not ours to explain is logged and answered 500. */
    public APIGatewayV2HTTPResponse answer(
            APIGatewayV2HTTPEvent request, Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler) {
        try {
            Address.check(request);
            return unlessKnown(request, gate.pass(request, asked -> handler.apply(held(asked))));
        } catch (Problem.Exception e) {
            return problem(e.problem(), e.headers());
        } catch (UnknownToken e) {
            return problem(PageToken.unknown().problem(), Map.of());
        } catch (RuntimeException e) {
            LOG.error("request {} failed <- {}", request.getRouteKey(), Causes.of(e));
            return problem(
                    new Problem("Internal error", 500, "It was not done, or not all of it. Try again.", List.of()),
                    Map.of());
        }
    }

    /**
     * The request, held to what the contract has it say: what else it says nobody would read, and it would be taken for
     * more or less than was meant. Where no token is needed it is let be: links are passed on with what others add to
     * them, and Twilio and mail programs say what they like.
     */
    private APIGatewayV2HTTPEvent held(APIGatewayV2HTTPEvent request) {
        if (Permissions.of(request.getRouteKey()).filter(rule -> !rule.open()).isPresent()) {
            Address.checkKnown(request);
            if (!Contract.hasBody(request.getRouteKey())) {
                Reason.none(this, request);
            }
        }
        return request;
    }

    /** The request's body as JSON; anything else is a 400 or 413. */
    public JsonNode body(APIGatewayV2HTTPEvent request) {
        try {
            JsonNode node = JSON.readTree(bytes(request));
            if (!node.isObject()) {
                throw new Problem.Exception(Problem.badRequest("The body must be one JSON object."));
            }
            return node;
        } catch (JacksonException e) {
            String packed = header(request, "Content-Encoding") == null ? "" : " Send it without Content-Encoding.";
            throw new Problem.Exception(
                    Problem.badRequest("The body is not JSON that can be read: " + Unreadable.why(e) + packed));
        }
    }

    /** A header, whatever the case of its name, or null. */
    public static @Nullable String header(APIGatewayV2HTTPEvent request, String name) {
        return request.getHeaders() == null
                ? null
                : request.getHeaders().entrySet().stream()
                        .filter(h -> h.getKey().equalsIgnoreCase(name))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }

    /** What the request's address has in that place of its route. */
    public static String path(APIGatewayV2HTTPEvent request, String place) {
        return optionalPath(request, place).orElseThrow(() -> new IllegalArgumentException("no route with " + place));
    }

    /** The same for a function that serves a route without that place too. */
    public static Optional<String> optionalPath(APIGatewayV2HTTPEvent request, String place) {
        return Optional.ofNullable(request.getPathParameters()).map(path -> path.get(place));
    }

    /** A query parameter, or null if it is left out or left empty. */
    public static @Nullable String query(APIGatewayV2HTTPEvent request, String name) {
        String value = request.getQueryStringParameters() == null
                ? null
                : request.getQueryStringParameters().get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** A query parameter that is yes or no, no if it is left out; anything else is a 400. */
    public static boolean flag(APIGatewayV2HTTPEvent request, String name) {
        String value = query(request, name);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw new Problem.Exception(Problem.badRequest(name + " must be true or false."));
        }
        return "true".equals(value);
    }

    /** An answer with a JSON body. */
    public APIGatewayV2HTTPResponse json(int status, Object body, Map<String, String> headers) {
        return response(status, "application/json", JSON.writeValueAsString(body), headers);
    }

    /** An answer without a body. */
    public APIGatewayV2HTTPResponse empty(int status) {
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(status)
                .withHeaders(Map.of("Cache-Control", "no-store"))
                .build();
    }

    /** An answer with a body of that type. */
    public static APIGatewayV2HTTPResponse text(int status, String type, String body) {
        return response(status, type, body, Map.of());
    }

    private APIGatewayV2HTTPResponse problem(Problem problem, Map<String, String> headers) {
        return response(problem.status(), "application/problem+json", JSON.writeValueAsString(problem), headers);
    }

    private static APIGatewayV2HTTPResponse response(
            int status, String type, String body, Map<String, String> headers) {
        var all = new TreeMap<>(headers);
        all.put("Content-Type", type);
        all.put("Cache-Control", "no-store");
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(status)
                .withHeaders(all)
                .withBody(Letters.wellFormed(body))
                .build();
    }

    /** The request's body as text; one that is too large is a 413. */
    public String text(APIGatewayV2HTTPEvent request) {
        return new String(bytes(request), StandardCharsets.UTF_8);
    }

    static byte[] bytes(APIGatewayV2HTTPEvent request) {
        return bytes(request, LARGEST_BODY);
    }

    /** The request's body where it may hold files; one that is too large is a 413. */
    public static byte[] upload(APIGatewayV2HTTPEvent request) {
        return bytes(request, LARGEST_UPLOAD);
    }

    private static byte[] bytes(APIGatewayV2HTTPEvent request, int most) {
        String body = request.getBody() == null ? "" : request.getBody();
        byte[] bytes = request.getIsBase64Encoded() ? decoded(body) : body.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > most) {
            throw new Problem.Exception(
                    new Problem("Content too large", 413, "A body has at most " + most + " bytes.", List.of()));
        }
        return bytes;
    }

    private static byte[] decoded(String body) {
        try {
            return Base64.getDecoder().decode(body);
        } catch (IllegalArgumentException e) {
            throw new Problem.Exception(Problem.badRequest("The body is not what its base 64 says."));
        }
    }

    /**
     * What was read with a tag of what it says, or a 304 without it where the request names that tag (RFC 9110
     * §13.1.2): whoever asks again and again is told in a few bytes that nothing has changed. A tag that a use case
     * gives is the version of the record, for If-Match; what is shown beside the record changes without it.
     */
    private static APIGatewayV2HTTPResponse unlessKnown(
            APIGatewayV2HTTPEvent request, APIGatewayV2HTTPResponse answer) {
        boolean read = request.getRouteKey() != null && request.getRouteKey().startsWith("GET ");
        if (!read || answer.getStatusCode() != OK || answer.getBody() == null) {
            return answer;
        }
        var headers = new TreeMap<>(answer.getHeaders());
        String tag = "W/\"%s\"".formatted(digest(answer.getBody()));
        if (headers.putIfAbsent("ETag", tag) != null) {
            return answer;
        }
        answer.setHeaders(headers);
        String known = header(request, "If-None-Match");
        if (known != null && known.contains(tag)) {
            headers.remove("Content-Type");
            answer.setStatusCode(NOT_MODIFIED);
            answer.setBody(null);
        }
        return answer;
    }

    private static String digest(String body) {
        return HexFormat.of().formatHex(Sha256.of(body), 0, TAG_BYTES);
    }
}

package org.communityalerts.reply.check;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.communityalerts.edge.Fields;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Network;
import org.communityalerts.edge.Problem;
import org.communityalerts.port.resident.Codes;
import org.jspecify.annotations.Nullable;

/** HTTP in: what was sent under a message's code. Served by {@code ServeResident}. */
public final class CheckCodeFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    /** Nobody finds a code by trying them all. */
    private static final int MOST_FROM_NETWORK = 60;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int LONGEST = 20;

    /** What went out at that moment. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SentView(Instant at, @Nullable String title, boolean withdrawn) {}

    private final Http http;
    private final CheckCode useCase;
    private final Codes codes;
    private final InstantSource clock;

    public CheckCodeFunction(Http http, CheckCode useCase, Codes codes, InstantSource clock) {
        this.http = http;
        this.useCase = useCase;
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            Fields fields = Fields.of(http.body(request));
            String code = fields.pastedText("code", LONGEST);
            fields.nothingElse();
            fields.refuseIfWrong();
            if (codes.count("checked from " + Network.of(request), clock.instant(), HOUR) > MOST_FROM_NETWORK) {
                throw new Problem.Exception(new Problem(
                        "Too many requests",
                        429,
                        "Too many codes were asked about from this network: try later.",
                        List.of()));
            }
            List<SentView> sent = useCase.under(code).stream()
                    .map(one -> new SentView(one.at(), one.title(), one.withdrawn()))
                    .toList();
            return http.json(200, Map.of("ours", !sent.isEmpty(), "sent", sent), Map.of());
        });
    }
}

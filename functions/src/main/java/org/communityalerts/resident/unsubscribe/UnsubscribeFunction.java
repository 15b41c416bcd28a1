package org.communityalerts.resident.unsubscribe;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.InstantSource;
import java.util.function.Function;
import org.communityalerts.craft.markup.PageLanguage;
import org.communityalerts.edge.Http;
import org.communityalerts.port.resident.ResidentActs;
import org.communityalerts.port.resident.Unsubscribing;

/**
 * HTTP in: whoever gets e-mails stops them. GET only asks, because programs that scan links follow them; POST acts, be it
 * the page's button or a mail program's one click (RFC 8058). Served by {@code ServeResident}.
 */
public final class UnsubscribeFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final String HTML = "text/html; charset=utf-8";

    private final Http http;
    private final Unsubscribing links;
    private final UnsubscribePages pages;
    private final ResidentActs acts;
    private final InstantSource clock;

    public UnsubscribeFunction(
            Http http, Unsubscribing links, UnsubscribePages pages, ResidentActs acts, InstantSource clock) {
        this.http = http;
        this.links = links;
        this.pages = pages;
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            String token = Http.path(request, "token");
            PageLanguage pageLanguage = PageLanguage.of(Http.query(request, "lang"));
            if (!links.knows(token)) {
                return Http.text(404, HTML, pages.unknown(token, pageLanguage));
            }
            if (request.getRequestContext().getHttp().getMethod().equals("POST")) {
                acts.did("resident.stop", links.stop(token, clock.instant()));
                return Http.text(200, HTML, pages.stopped(token, pageLanguage));
            }
            return Http.text(200, HTML, pages.asking(token, pageLanguage));
        });
    }
}

package org.communityalerts.alert.missing;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.function.Function;
import org.communityalerts.craft.markup.ServedPage;
import org.communityalerts.edge.Http;

/** HTTP in: CloudFront asks for what to show when the site has nothing at an address. Served by {@code ServePublic}. */
public final class ShowMissingFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final Http http;
    private final MissingPage page;

    public ShowMissingFunction(Http http, MissingPage page) {
        this.http = http;
        this.page = page;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        // Any address may be wrong, however long it is and whatever is in it.
        event.setPathParameters(null);
        event.setQueryStringParameters(null);
        return http.answer(event, request -> {
            var answer = Http.text(404, ServedPage.TYPE, page.html());
            // One address asked for again and again runs this seldom; an alert's page may be asked for just before it
            // is there.
            answer.getHeaders().put("Cache-Control", "max-age=10");
            return answer;
        });
    }
}

package org.communityalerts.alert.choose;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.communityalerts.craft.targeting.Simplified;
import org.communityalerts.domain.audience.Place;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Problem;
import org.communityalerts.port.audience.Places;
import org.jspecify.annotations.Nullable;

/** HTTP in: postcodes and places to choose from, and one of them on the map. Served by {@code ServeAlerts}. */
public final class FindPlacesFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final int MOST = 20;
    private static final int LONGEST_QUERY = 100;

    private final Http http;
    private final Places places;

    public FindPlacesFunction(Http http, Places places) {
        this.http = http;
        this.places = places;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            return Http.optionalPath(request, "id").map(this::one).orElseGet(() -> search(Http.query(request, "q")));
        });
    }

    private APIGatewayV2HTTPResponse search(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST_QUERY) {
            throw new Problem.Exception(
                    Problem.badRequest("Say in q what to look for: a postcode, a place, or a part."));
        }
        List<PlaceView> found = places.search(text, MOST).stream()
                .map(place -> PlaceView.brief(place, places.officers(place.id())))
                .toList();
        return http.json(200, Map.of("places", found), Map.of());
    }

    private static Optional<String> decoded(String id) {
        try {
            return Optional.of(URLDecoder.decode(id, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private APIGatewayV2HTTPResponse one(String id) {
        Place place =
                decoded(id).flatMap(places::place).orElseThrow(() -> new Problem.Exception(Problem.noSuch("place")));
        return http.json(
                200,
                PlaceView.whole(place, places.officers(place.id()), Simplified.of(places.extent(place.id()))),
                Map.of());
    }
}

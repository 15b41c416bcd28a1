package org.communityalerts.desk.photo;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.communityalerts.craft.picture.CheckedPhotos;
import org.communityalerts.craft.picture.CheckedPhotos.Verdict;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.form.UploadForm;
import org.communityalerts.port.Upload;
import org.communityalerts.port.alert.Photos;

/** HTTP in: a photo is uploaded and made anew. Served by {@code ServeAlerts}. */
public final class TakePhotoFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final List<String> TYPES = List.of("image/jpeg", "image/png", "image/webp");

    private final Http http;
    private final Photos photos;
    private final CheckedPhotos checked;
    private final Supplier<String> ids;

    public TakePhotoFunction(Http http, Photos photos, CheckedPhotos checked, Supplier<String> ids) {
        this.http = http;
        this.photos = photos;
        this.checked = checked;
        this.ids = ids;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            return Http.optionalPath(request, "id").map(this::state).orElseGet(() -> begin(request));
        });
    }

    private APIGatewayV2HTTPResponse begin(APIGatewayV2HTTPEvent request) {
        Upload file = UploadForm.read(http.body(request), CheckedPhotos.LARGEST, TYPES);
        String id = ids.get();
        var body = Map.of("id", id, "uploadUrl", photos.uploadUrl(id, file));
        return http.json(201, body, Map.of("Location", "/api/photos/" + id));
    }

    private APIGatewayV2HTTPResponse state(String id) {
        Map<String, Object> state = switch (checked.of(id)) {
            case Verdict.Ready() -> Map.of("id", id, "status", "ready", "viewUrl", photos.viewUrl(id));
            case Verdict.Missing() ->
                Map.of("id", id, "status", "checking", "reason", "Nothing has been uploaded under this id yet.");
            case Verdict.Refused(String why) -> Map.of("id", id, "status", "refused", "reason", why);
        };
        return http.json(200, state, Map.of());
    }
}

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
import org.communityalerts.port.alert.Photos;

/** HTTP in: a photo is uploaded and made anew. Served by {@code ServeAlerts}. */
public final class TakePhotoFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final List<String> TYPES = List.of("image/jpeg", "image/png", "image/webp");

    private final UploadForm.Files files;
    private final Photos photos;
    private final CheckedPhotos checked;

    public TakePhotoFunction(Http http, Photos photos, CheckedPhotos checked, Supplier<String> ids) {
        this.files = new UploadForm.Files(http, "/api/photos", CheckedPhotos.LARGEST, TYPES, ids);
        this.photos = photos;
        this.checked = checked;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return files.answer(event, photos::uploadUrl, this::state);
    }

    private Map<String, Object> state(String id) {
        return switch (checked.of(id)) {
            case Verdict.Ready() -> Map.of("id", id, "status", "ready", "viewUrl", photos.viewUrl(id));
            case Verdict.Missing() ->
                Map.of("id", id, "status", "checking", "reason", "Nothing has been uploaded under this id yet.");
            case Verdict.Refused(String why) -> Map.of("id", id, "status", "refused", "reason", why);
        };
    }
}

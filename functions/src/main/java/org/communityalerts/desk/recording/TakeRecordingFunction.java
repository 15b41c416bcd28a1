package org.communityalerts.desk.recording;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.communityalerts.craft.audio.CheckedRecordings;
import org.communityalerts.craft.audio.CheckedRecordings.Verdict;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.form.UploadForm;
import org.communityalerts.port.Upload;
import org.communityalerts.port.alert.Recordings;

/** HTTP in: an officer's voice is uploaded and checked. Served by {@code ServeAlerts}. */
public final class TakeRecordingFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final List<String> TYPES = List.of("audio/wav", "audio/mpeg");

    private final Http http;
    private final Recordings recordings;
    private final CheckedRecordings checked;
    private final Supplier<String> ids;

    public TakeRecordingFunction(Http http, Recordings recordings, CheckedRecordings checked, Supplier<String> ids) {
        this.http = http;
        this.recordings = recordings;
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
        Upload audio = UploadForm.read(http.body(request), CheckedRecordings.LARGEST, TYPES);
        String id = ids.get();
        var body = Map.of("id", id, "uploadUrl", recordings.uploadUrl(id, audio));
        return http.json(201, body, Map.of("Location", "/api/recordings/" + id));
    }

    private APIGatewayV2HTTPResponse state(String id) {
        Map<String, Object> state = switch (checked.of(id)) {
            case Verdict.Ready(int seconds) ->
                Map.of("id", id, "status", "ready", "seconds", seconds, "listenUrl", recordings.listenUrl(id));
            case Verdict.Missing() ->
                Map.of("id", id, "status", "waiting", "reason", "Nothing has been uploaded under this id yet.");
            case Verdict.Refused(String why) -> Map.of("id", id, "status", "refused", "reason", why);
        };
        return http.json(200, state, Map.of());
    }
}

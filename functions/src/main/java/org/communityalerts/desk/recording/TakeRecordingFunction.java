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
import org.communityalerts.port.alert.Recordings;

/** HTTP in: an officer's voice is uploaded and checked. Served by {@code ServeAlerts}. */
public final class TakeRecordingFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final List<String> TYPES = List.of("audio/wav", "audio/mpeg");

    private final UploadForm.Files files;
    private final Recordings recordings;
    private final CheckedRecordings checked;

    public TakeRecordingFunction(Http http, Recordings recordings, CheckedRecordings checked, Supplier<String> ids) {
        this.files = new UploadForm.Files(http, "/api/recordings", CheckedRecordings.LARGEST, TYPES, ids);
        this.recordings = recordings;
        this.checked = checked;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return files.answer(event, recordings::uploadUrl, this::state);
    }

    private Map<String, Object> state(String id) {
        return switch (checked.of(id)) {
            case Verdict.Ready(int seconds) ->
                Map.of("id", id, "status", "ready", "seconds", seconds, "listenUrl", recordings.listenUrl(id));
            case Verdict.Missing() ->
                Map.of("id", id, "status", "waiting", "reason", "Nothing has been uploaded under this id yet.");
            case Verdict.Refused(String why) -> Map.of("id", id, "status", "refused", "reason", why);
        };
    }
}

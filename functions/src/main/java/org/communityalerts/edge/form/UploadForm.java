package org.communityalerts.edge.form;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.communityalerts.edge.Fields;
import org.communityalerts.edge.Http;
import org.communityalerts.port.Upload;
import tools.jackson.databind.JsonNode;

/** Reads what is going to be uploaded from a request, or says everything that is wrong with it. */
public final class UploadForm {
    private static final int LONGEST_TYPE = 100;

    /**
     * Files of one kind, each with an address to upload it to, and then with what became of it.
     *
     * @param path of the route, without an id
     * @param largest in bytes
     * @param types the media types that are taken
     */
    public record Files(Http http, String path, long largest, List<String> types, Supplier<String> ids) {
        /**
         * Begins an upload, or says what became of the one that the path names.
         *
         * @param uploadUrl the address for a file under an id
         * @param state what became of the file of an id
         */
        public APIGatewayV2HTTPResponse answer(
                APIGatewayV2HTTPEvent event,
                BiFunction<String, Upload, String> uploadUrl,
                Function<String, Map<String, Object>> state) {
            return http.answer(
                    event,
                    request -> Http.optionalPath(request, "id")
                            .map(id -> http.json(200, state.apply(id), Map.of()))
                            .orElseGet(() -> begin(request, uploadUrl)));
        }

        private APIGatewayV2HTTPResponse begin(
                APIGatewayV2HTTPEvent request, BiFunction<String, Upload, String> uploadUrl) {
            Upload file = UploadForm.read(http.body(request), largest, types);
            String id = ids.get();
            var body = Map.of("id", id, "uploadUrl", uploadUrl.apply(id, file));
            return http.json(201, body, Map.of("Location", path + "/" + id));
        }
    }

    private UploadForm() {}

    /** A file of one of several types. */
    public static Upload read(JsonNode body, long largest, List<String> types) {
        Fields form = Fields.of(body);
        String type = form.text("type", LONGEST_TYPE);
        if (type != null && !types.contains(type)) {
            form.fail("type", "must be one of " + String.join(", ", types));
        }
        return read(form, largest, type);
    }

    /** A file of the only type there can be. */
    public static Upload read(JsonNode body, long largest, String type) {
        return read(Fields.of(body), largest, type);
    }

    private static Upload read(Fields form, long largest, String type) {
        int bytes = form.whole("bytes", 1, Math.toIntExact(largest));
        form.nothingElse();
        form.refuseIfWrong();
        return new Upload(bytes, type);
    }
}

package org.communityalerts.edge.form;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.communityalerts.edge.Http;
import org.communityalerts.port.Upload;

/**
 * Files of one kind, each with an address to upload it to, and then with what became of it.
 *
 * @param path of the route, without an id
 * @param largest in bytes
 * @param types the media types that are taken
 */
public record UploadedFiles(Http http, String path, long largest, List<String> types, Supplier<String> ids) {
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

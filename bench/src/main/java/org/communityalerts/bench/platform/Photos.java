package org.communityalerts.bench.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A town's photos. */
public record Photos(Town town) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Uploads one and waits until it can be shown; its id. */
    public String add(byte[] png, Instant deadline) throws IOException, InterruptedException {
        var asked = Map.of("bytes", png.length, "type", "image/png");
        JsonNode begun =
                town.send(town.asOfficer("/api/photos").POST(BodyPublishers.ofString(JSON.writeValueAsString(asked))));
        town.send(HttpRequest.newBuilder(URI.create(begun.path("uploadUrl").asString()))
                .header("Content-Type", "image/png")
                .PUT(BodyPublishers.ofByteArray(png)));
        String id = begun.path("id").asString();
        while (!ready(id)) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("the photo was not ready in time");
            }
            Thread.sleep(200);
        }
        return id;
    }

    private boolean ready(String id) throws IOException, InterruptedException {
        return town.send(town.asOfficer("/api/photos/" + id).GET())
                .path("status")
                .asString()
                .equals("ready");
    }
}

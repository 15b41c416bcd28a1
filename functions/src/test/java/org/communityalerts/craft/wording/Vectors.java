package org.communityalerts.craft.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the cases other projects hold themselves to. */
public final class Vectors {
    private Vectors() {}

    public static Stream<JsonNode> read(String file, String list) {
        try (InputStream in = Vectors.class.getResourceAsStream("/vectors/" + file)) {
            return JsonMapper.shared().readTree(in).path(list).valueStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

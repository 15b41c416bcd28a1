package org.communityalerts.edge;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.communityalerts.model.Area;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How records are written as JSON, and how strictly JSON from outside is read. */
public final class Json {
    private static final int DEEPEST = 32;

    private Json() {}

    /** A mapper that refuses unknown and repeated fields and deep nesting. */
    public static JsonMapper mapper() {
        var factory = JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return JsonMapper.builder(factory)
                .addMixIn(Area.class, AreaByName.class)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** An area is written under its name, as in the HTTP contract. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    private interface AreaByName {}
}

package org.communityalerts.edge.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Set;
import org.communityalerts.domain.force.Act;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How records are written as JSON, and how strictly it is read. */
public final class Json {
    static final int DEEPEST = 32;

    private static final JsonInclude.Value WITHOUT_NULLS =
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS);

    private static final JsonSetter.Value WITHOUT_LATER = JsonSetter.Value.forContentNulls(Nulls.SKIP);

    /** One for the process, as it may not change: what it has learnt of a type it need not find out again. */
    private static final JsonMapper MAPPER = made();

    private static final JsonMapper KEPT = MAPPER.rebuild()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(LaterWords.module())
            .addHandler(new LaterWords())
            .withConfigOverride(Set.class, set -> set.setNullHandling(WITHOUT_LATER))
            .withConfigOverride(List.class, list -> list.setNullHandling(WITHOUT_LATER))
            .build();

    private Json() {}

    /** A mapper that refuses unknown and repeated fields and deep nesting: for requests, and what comes with this version. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /**
     * A mapper for what this or another version has kept or queued: after a rollback there are fields that only the later
     * one knows. Of what an earlier one wrote, a record says what a field means that is not there.
     */
    public static JsonMapper kept() {
        return KEPT;
    }

    private static JsonMapper made() {
        var factory = JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return JsonMapper.builder(factory)
                .addModule(AreaJson.module())
                .addModule(SettingsJson.module())
                .withConfigOverride(Act.class, act -> act.setInclude(WITHOUT_NULLS))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }
}

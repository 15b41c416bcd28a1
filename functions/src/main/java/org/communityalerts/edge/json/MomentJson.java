package org.communityalerts.edge.json;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** A moment as the HTTP contract writes it: to the millisecond at most, whatever clock it was taken from. */
public final class MomentJson extends ValueSerializer<Instant> {
    private MomentJson() {}

    public static JacksonModule module() {
        return new SimpleModule().addSerializer(Instant.class, new MomentJson());
    }

    @Override
    public void serialize(Instant moment, JsonGenerator out, SerializationContext context) {
        out.writeString(moment.truncatedTo(ChronoUnit.MILLIS).toString());
    }
}

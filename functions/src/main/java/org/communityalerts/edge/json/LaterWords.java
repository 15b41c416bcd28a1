package org.communityalerts.edge.json;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.communityalerts.domain.alert.News;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.Reached;
import org.communityalerts.domain.audience.Slice;
import org.communityalerts.domain.force.Feed;
import org.communityalerts.domain.force.Limits;
import org.communityalerts.domain.force.Scheme;
import org.communityalerts.domain.force.StaffNotice;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.module.SimpleModule;

/**
 * What only a later version knows is left out where this version then does less, and is a fault where it would do more. Of an
 * alert's channels none is left out, because an alert without one goes by all, and no field of what says whom something is for.
 */
final class LaterWords extends DeserializationProblemHandler {
    private static final Set<Class<?>> LEFT_OUT = Set.of(StaffNotice.Kind.class, News.Kind.class);

    /** Each of their fields can only make those fewer who are reached. */
    private static final Set<Class<?>> NARROWING =
            Set.of(Audience.class, Audience.Exclusion.class, Reached.class, Slice.class, Limits.class, Scheme.class);

    static JacksonModule module() {
        return new SimpleModule().addDeserializer(Feed.class, new FeedReader());
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String word, String why) {
        boolean listed = context.getParser().streamReadContext().inArray();
        return listed && LEFT_OUT.contains(type) ? null : NOT_HANDLED;
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context, JsonParser in, ValueDeserializer<?> reader, Object bean, String field) {
        if (NARROWING.contains(reader.handledType())) {
            throw UnrecognizedPropertyException.from(in, bean, field, reader.getKnownPropertyNames());
        }
        return false;
    }

    /** A feed, or null for one in a format that this version cannot read: the other settings hold nevertheless. */
    private static final class FeedReader extends ValueDeserializer<Feed> {
        @Override
        public @Nullable Feed deserialize(JsonParser in, DeserializationContext context) {
            JsonNode feed = context.readTree(in);
            return Feed.Format.of(feed.path("format").asString().toLowerCase(Locale.ROOT))
                    .map(format -> new Feed(
                            feed.path("name").asString(),
                            URI.create(feed.path("address").asString()),
                            format))
                    .orElse(null);
        }
    }
}

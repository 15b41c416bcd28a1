package org.communityalerts.edge.json;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.communityalerts.domain.alert.News;
import org.communityalerts.domain.force.Feed;
import org.communityalerts.domain.force.StaffNotice;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.module.SimpleModule;

/**
 * What only a later version knows, in lists from which it can be left out: then this version does less. Of an alert's
 * channels none is left out, because an alert without one goes by all.
 */
final class LaterWords extends DeserializationProblemHandler {
    private static final Set<Class<?>> LEFT_OUT = Set.of(StaffNotice.Kind.class, News.Kind.class);

    static JacksonModule module() {
        return new SimpleModule().addDeserializer(Feed.class, new FeedReader());
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String word, String why) {
        boolean listed = context.getParser().streamReadContext().inArray();
        return listed && LEFT_OUT.contains(type) ? null : NOT_HANDLED;
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

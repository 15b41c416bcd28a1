package org.communityalerts.edge.json;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.force.ForceSettings.Prices;
import org.communityalerts.domain.force.ForceSettings.Rates;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Rates and prices as the HTTP contract has them, a number under each channel's name, on record too. */
final class SettingsJson {
    private SettingsJson() {}

    static JacksonModule module() {
        return new SimpleModule()
                .addSerializer(Rates.class, new Writer<>(Rates::each, Channel::word))
                .addDeserializer(Rates.class, new Reader<>(Channel::word, JsonNode::doubleValue, Rates::new))
                .addSerializer(Prices.class, new Writer<>(Prices::each, Channel::price))
                .addDeserializer(Prices.class, new Reader<>(Channel::price, SettingsJson::pounds, Prices::new));
    }

    private static BigDecimal pounds(JsonNode price) {
        return new BigDecimal(price.asString());
    }

    private static final class Writer<T> extends ValueSerializer<T> {
        private final Function<T, Map<Channel, ?>> each;
        private final Function<Channel, String> name;

        Writer(Function<T, Map<Channel, ?>> each, Function<Channel, String> name) {
            this.each = each;
            this.name = name;
        }

        @Override
        public void serialize(T all, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            each.apply(all).forEach((channel, value) -> out.writePOJOProperty(name.apply(channel), value));
            out.writeEndObject();
        }
    }

    private static final class Reader<T, V> extends ValueDeserializer<T> {
        private final Function<Channel, String> name;
        private final Function<JsonNode, V> value;
        private final Function<Map<Channel, V>, T> all;

        Reader(Function<Channel, String> name, Function<JsonNode, V> value, Function<Map<Channel, V>, T> all) {
            this.name = name;
            this.value = value;
            this.all = all;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) {
            JsonNode object = context.readTree(in);
            var each = new EnumMap<Channel, V>(Channel.class);
            for (Channel channel : Channel.SENT) {
                if (object.has(name.apply(channel))) {
                    each.put(channel, value.apply(object.get(name.apply(channel))));
                }
            }
            return all.apply(each);
        }
    }
}

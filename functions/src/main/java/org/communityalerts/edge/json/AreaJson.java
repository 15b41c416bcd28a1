package org.communityalerts.edge.json;

import java.util.ArrayList;
import java.util.List;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Point;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** An area as the HTTP contract writes it: {@code {"circle": …}}, {@code {"place": "…"}} and so on, on record too. */
final class AreaJson {
    private AreaJson() {}

    static JacksonModule module() {
        return new SimpleModule().addSerializer(Area.class, new Writer()).addDeserializer(Area.class, new Reader());
    }

    private static final class Writer extends ValueSerializer<Area> {
        @Override
        public void serialize(Area area, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            switch (area) {
                case Area.Circle circle -> write(circle, out);
                case Area.Place(String id) -> out.writeStringProperty("place", id);
                case Area.Polygon(List<List<Point>> rings) -> write(rings, out);
                case Area.Everywhere() -> out.writeBooleanProperty("everywhere", true);
            }
            out.writeEndObject();
        }

        private static void write(Area.Circle circle, JsonGenerator out) {
            out.writeObjectPropertyStart("circle");
            if (circle.postcode() != null) {
                out.writeStringProperty("postcode", circle.postcode());
            }
            out.writeNumberProperty("lat", circle.centre().lat());
            out.writeNumberProperty("lon", circle.centre().lon());
            out.writeNumberProperty("radiusMetres", circle.radiusMetres());
            out.writeEndObject();
        }

        private static void write(List<List<Point>> rings, JsonGenerator out) {
            out.writeArrayPropertyStart("polygon");
            for (List<Point> ring : rings) {
                out.writeStartArray();
                ring.forEach(point -> out.writeArray(new double[] {point.lon(), point.lat()}, 0, 2));
                out.writeEndArray();
            }
            out.writeEndArray();
        }
    }

    private static final class Reader extends ValueDeserializer<Area> {
        @Override
        public Area deserialize(JsonParser in, DeserializationContext context) {
            JsonNode area = context.readTree(in);
            if (area.size() != 1) {
                throw new IllegalArgumentException("an area is one thing, not " + area.propertyNames());
            }
            String kind = area.propertyNames().iterator().next();
            JsonNode value = area.get(kind);
            return switch (kind) {
                case "circle" -> circle(value);
                case "place" -> new Area.Place(value.stringValue());
                case "polygon" -> new Area.Polygon(rings(value));
                case "everywhere" -> new Area.Everywhere();
                default -> throw new IllegalArgumentException("no area is called " + kind);
            };
        }

        private static Area circle(JsonNode circle) {
            var centre =
                    new Point(circle.get("lat").doubleValue(), circle.get("lon").doubleValue());
            JsonNode postcode = circle.get("postcode");
            return new Area.Circle(
                    centre, circle.get("radiusMetres").doubleValue(), postcode == null ? null : postcode.stringValue());
        }

        private static List<List<Point>> rings(JsonNode coordinates) {
            var rings = new ArrayList<List<Point>>();
            for (JsonNode ring : coordinates) {
                var points = new ArrayList<Point>();
                ring.forEach(point -> points.add(
                        new Point(point.get(1).doubleValue(), point.get(0).doubleValue())));
                rings.add(points);
            }
            return rings;
        }
    }
}

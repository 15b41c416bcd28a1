package org.communityalerts.local.places;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What has a name and an outline: from a GeoJSON file with {@code areacd} and {@code areanm}, or with those who draw it name
 * them; or a beat in data.police.uk's shape, {@code id}, {@code name}, the points of its {@code boundary} and its {@code people}.
 */
record Boundary(String code, String name, Geometry outline, List<String> officers) {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    /** The Office for National Statistics names a ward's by the year; the Environment Agency speaks of target areas. */
    private static final Pattern CODE = Pattern.compile("areacd|WD\\d\\dCD|fws_tacode", Pattern.CASE_INSENSITIVE);

    private static final Pattern NAME = Pattern.compile("areanm|WD\\d\\dNM|ta_name", Pattern.CASE_INSENSITIVE);

    Boundary(String code, String name, Geometry outline) {
        this(code, name, outline, List.of());
    }

    static List<Boundary> read(Path file) throws IOException {
        var boundaries = new ArrayList<Boundary>();
        JsonNode read = JsonMapper.shared().readTree(file);
        if (read.isArray()) {
            read.forEach(beat -> boundaries.add(beat(beat)));
            return boundaries;
        }
        for (JsonNode feature : read.get("features")) {
            JsonNode properties = feature.get("properties");
            boundaries.add(new Boundary(
                    property(properties, CODE),
                    commonName(property(properties, NAME)),
                    geometry(feature.get("geometry"))));
        }
        return boundaries;
    }

    private static String property(JsonNode properties, Pattern named) {
        return properties
                .propertyStream()
                .filter(property -> named.matcher(property.getKey()).matches())
                .map(property -> property.getValue().stringValue())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("an outline has no property " + named));
    }

    /** Its boundary is not closed, as data.police.uk has it. */
    private static Boundary beat(JsonNode beat) {
        var ring = new ArrayList<Coordinate>();
        beat.get("boundary")
                .forEach(point -> ring.add(new Coordinate(degrees(point, "longitude"), degrees(point, "latitude"))));
        if (!ring.getFirst().equals2D(ring.getLast())) {
            ring.add(ring.getFirst().copy());
        }
        return new Boundary(
                beat.get("id").stringValue(),
                beat.get("name").stringValue(),
                GEOMETRY.createPolygon(ring.toArray(Coordinate[]::new)),
                officers(beat));
    }

    /** Those of them that have a name, in the order of the file. */
    private static List<String> officers(JsonNode beat) {
        return beat.path("people")
                .valueStream()
                .filter(person -> !person.path("name").asString("").isBlank())
                .map(person -> person.path("rank").asString("") + " "
                        + person.path("name").asString())
                .map(String::strip)
                .toList();
    }

    private static double degrees(JsonNode point, String name) {
        return Double.parseDouble(point.get(name).asString());
    }

    List<Polygon> polygons() {
        var polygons = new ArrayList<Polygon>();
        for (int i = 0; i < outline.getNumGeometries(); i++) {
            polygons.add((Polygon) outline.getGeometryN(i));
        }
        return polygons;
    }

    /** "Bristol, City of" as people say it. */
    private static String commonName(String name) {
        int comma = name.indexOf(", ");
        return comma < 0 ? name : name.substring(comma + 2) + " " + name.substring(0, comma);
    }

    private static Geometry geometry(JsonNode geometry) {
        JsonNode coordinates = geometry.get("coordinates");
        if (geometry.get("type").stringValue().equals("Polygon")) {
            return polygon(coordinates);
        }
        var polygons = new ArrayList<Polygon>();
        coordinates.forEach(one -> polygons.add(polygon(one)));
        return GEOMETRY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static Polygon polygon(JsonNode rings) {
        var all = new ArrayList<LinearRing>();
        for (JsonNode ring : rings) {
            var points = new ArrayList<Coordinate>();
            ring.forEach(point -> points.add(
                    new Coordinate(point.get(0).doubleValue(), point.get(1).doubleValue())));
            all.add(GEOMETRY.createLinearRing(points.toArray(Coordinate[]::new)));
        }
        return GEOMETRY.createPolygon(all.getFirst(), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }
}

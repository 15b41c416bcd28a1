package org.communityalerts.local.places;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An authority or district and its outline, from a GeoJSON file with {@code areacd} and {@code areanm}. */
record Boundary(String code, String name, Geometry outline) {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    static List<Boundary> read(Path file) throws IOException {
        var boundaries = new ArrayList<Boundary>();
        for (JsonNode feature : JsonMapper.shared().readTree(file).get("features")) {
            JsonNode properties = feature.get("properties");
            boundaries.add(new Boundary(
                    properties.get("areacd").stringValue(),
                    commonName(properties.get("areanm").stringValue()),
                    geometry(feature.get("geometry"))));
        }
        return boundaries;
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

package org.communityalerts.local.places;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityalerts.domain.audience.Place;
import org.communityalerts.domain.audience.Point;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** Builds the places file from Ordnance Survey's downloads: {@code make places}. docs/places.md says how. */
public final class BuildPlaces {
    /** How far from the force's area postcodes and places are kept, in degrees of latitude: about ten kilometres. */
    private static final double NEIGHBOURHOOD = 0.09;

    private static final Map<String, Place.Kind> OTHERS =
            Map.of("beats", Place.Kind.BEAT, "wards", Place.Kind.WARD, "floods", Place.Kind.FLOOD_AREA);

    private final Path postcodes;
    private final Path names;
    private final @Nullable Path retired;
    private final List<Boundary> authorities;
    private final List<Boundary> districts;
    private final Map<Place.Kind, List<Boundary>> others = new EnumMap<>(Place.Kind.class);
    private final PreparedGeometry force;

    BuildPlaces(Path postcodes, Path names, @Nullable Path retired, Path authorities, @Nullable Path districts)
            throws IOException {
        this.postcodes = postcodes;
        this.names = names;
        this.retired = retired;
        this.authorities = Boundary.read(authorities);
        Geometry[] outlines = this.authorities.stream().map(Boundary::outline).toArray(Geometry[]::new);
        Geometry all = new GeometryFactory().createGeometryCollection(outlines);
        force = PreparedGeometryFactory.prepare(all.buffer(0));
        this.districts = districts == null ? List.of() : districtsInside(Boundary.read(districts));
    }

    /** With outlines of that kind: those of them that lie in the force's area. */
    BuildPlaces with(Place.Kind kind, Path outlines) throws IOException {
        others.put(kind, inside(Boundary.read(outlines)));
        return this;
    }

    /** Run with {@code name=path} for postcodes, names, authorities and to; the others may be left out. */
    public static void main(String[] arguments) throws IOException {
        Map<String, Path> paths = Arrays.stream(arguments)
                .map(argument -> argument.split("=", 2))
                .filter(pair -> pair.length == 2 && !pair[1].isBlank())
                .collect(Collectors.toMap(pair -> pair[0], pair -> Path.of(pair[1])));
        var build = new BuildPlaces(
                wanted(paths, "postcodes"),
                wanted(paths, "names"),
                paths.get("retired"),
                wanted(paths, "authorities"),
                paths.get("districts"));
        for (var kind : OTHERS.entrySet()) {
            Path outlines = paths.get(kind.getKey());
            if (outlines != null) {
                build.with(kind.getValue(), outlines);
            }
        }
        build.write(wanted(paths, "to"));
    }

    private static Path wanted(Map<String, Path> paths, String name) {
        return Optional.ofNullable(paths.get(name))
                .orElseThrow(() -> new IllegalArgumentException(
                        "say where postcodes, names and authorities are, and where to write: " + name + "="));
    }

    void write(Path file) throws IOException {
        try (var out = new CompactOutput(Files.newOutputStream(file))) {
            var writer = new PlacesWriter(out);
            var codes = authorities.stream().map(Boundary::code).collect(Collectors.toSet());
            SortedMap<Long, CodePoint.Unit> live = units(postcodes);
            SortedMap<Long, CodePoint.Unit> gone = retired == null ? new TreeMap<>() : units(retired);
            gone.keySet().removeAll(live.keySet());
            writer.postcodes(live, codes);
            writer.postcodes(gone, codes);
            writer.places(places());
            writer.outlines(Stream.concat(
                            Stream.concat(authorities.stream(), districts.stream()),
                            others.values().stream().flatMap(List::stream))
                    .toList());
            writer.officers(others.getOrDefault(Place.Kind.BEAT, List.of()));
        }
    }

    private SortedMap<Long, CodePoint.Unit> units(Path path) throws IOException {
        var units = new CodePoint().read(path);
        units.values().removeIf(unit -> !near(unit.point()));
        return units;
    }

    /** The force's own first, the larger before the smaller: a search answers in this order. */
    private List<Place> places() throws IOException {
        var places = new ArrayList<Place>();
        authorities.forEach(authority -> places.add(place(authority, Place.Kind.AUTHORITY, true)));
        districts.forEach(district -> places.add(place(district, Place.Kind.DISTRICT, false)));
        others.forEach((kind, all) -> all.forEach(one -> places.add(place(one, kind, true))));
        new OpenNames()
                .read(names).stream().filter(place -> near(place.centre())).forEach(places::add);
        places.sort(Comparator.comparing((Place place) -> !inForce(place.centre()))
                .thenComparing(Place::kind)
                .thenComparing(Place::name)
                .thenComparing(Place::id));
        return places;
    }

    private static Place place(Boundary boundary, Place.Kind kind, boolean exact) {
        Envelope box = boundary.outline().getEnvelopeInternal();
        Coordinate middle = boundary.outline().getInteriorPoint().getCoordinate();
        return new Place(
                boundary.code(),
                boundary.name(),
                kind,
                "",
                new Point(middle.y, middle.x),
                new Place.Bounds(box.getMinY(), box.getMinX(), box.getMaxY(), box.getMaxX()),
                exact);
    }

    /** Districts that lie in an authority, as those do that it was made of. */
    private List<Boundary> districtsInside(List<Boundary> all) {
        var codes = authorities.stream().map(Boundary::code).toList();
        return inside(all).stream()
                .filter(district -> !codes.contains(district.code()))
                .toList();
    }

    private List<Boundary> inside(List<Boundary> all) {
        return all.stream()
                .filter(one -> force.contains(one.outline().getInteriorPoint()))
                .toList();
    }

    private boolean inForce(Point point) {
        return force.intersects(new GeometryFactory().createPoint(new Coordinate(point.lon(), point.lat())));
    }

    private boolean near(Point point) {
        Envelope box = new Envelope(force.getGeometry().getEnvelopeInternal());
        box.expandBy(NEIGHBOURHOOD * 1.6, NEIGHBOURHOOD);
        return box.contains(point.lon(), point.lat());
    }
}

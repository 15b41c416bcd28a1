package org.communityalerts.craft.targeting;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Audience;
import org.communityalerts.domain.audience.AudienceEntry;
import org.communityalerts.domain.audience.Geohash;
import org.communityalerts.domain.audience.Grain;
import org.communityalerts.domain.audience.KeyRange;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.audience.Reached;
import org.communityalerts.domain.audience.Slice;
import org.communityalerts.domain.audience.Spot;
import org.communityalerts.port.audience.Places;
import org.jspecify.annotations.Nullable;

/** Where an audience is: the keys to read, and of those read, who is really meant. */
public final class Targeting {
    /** How many queries a group may take. */
    private static final int MOST_RANGES = 16;

    private static final int FEW_RANGES = 4;

    /** Read where there is nothing to read: nobody lives there, and an alert for nobody comes to its end too. */
    private static final List<KeyRange> NOWHERE = keys(List.of(new Cover.Stretch(0, 1)));

    private final Places places;
    private final Cover cover;
    private final Map<String, Shape> extents = new ConcurrentHashMap<>();
    /** Kept, because its lines are indexed on first use: done for each request, that took most of accepting an alert. */
    private volatile @Nullable Shape force;

    public Targeting(Places places) {
        this.places = places;
        this.cover = new Cover(places::between, MOST_RANGES);
    }

    /** Key ranges, in order and apart, that hold at least everybody meant. */
    public List<KeyRange> cover(Audience audience) {
        return keys(cover.of(shape(audience)));
    }

    /** The same in at most so many parts of about as many postcodes, to be read side by side. */
    public List<List<KeyRange>> parts(Audience audience, int most) {
        return parts(cover.of(shape(audience)), most);
    }

    /** The same in few ranges, to be asked of where hardly anybody is: what lies between them costs less than a query. */
    public List<KeyRange> roughly(Audience audience) {
        return keys(new Cover(places::between, FEW_RANGES).of(shape(audience)));
    }

    /** Key ranges that hold at least what is at an edge, in at most so many parts, to be read side by side. */
    public List<List<KeyRange>> parts(Mosaic.Stretches edge, int most) {
        return edge.isEmpty() ? List.of() : parts(cover.join(edge.all()), most);
    }

    private List<List<KeyRange>> parts(List<Cover.Stretch> stretches, int most) {
        return new Parts(places::between, most)
                .of(stretches).stream().map(Targeting::keys).toList();
    }

    /**
     * How to count the audience's area, whoever is left out there.
     *
     * @param finest of what is counted whole
     */
    public Mosaic mosaic(Audience audience, Grain finest) {
        return Mosaic.of(shape(audience), places::between, finest);
    }

    /** Tells whether a point is in the audience's area. */
    public Predicate<Point> covers(Audience audience) {
        return shape(audience)::contains;
    }

    /** The slices to read side by side for an alert; asked again they are the same, but for what places are by now. */
    public List<Slice> slices(String alertId, Audience audience, int most) {
        Reached reached = audience.reached();
        if (reached != null) {
            return IntStream.range(0, Reached.PARTS)
                    .mapToObj(part -> Slice.of(alertId, part, reached))
                    .toList();
        }
        List<List<KeyRange>> parts = leavesNothing(audience) ? List.of(NOWHERE) : parts(audience, most);
        return IntStream.range(0, parts.size())
                .mapToObj(number -> new Slice(alertId, number, audience.partitions(), parts.get(number)))
                .toList();
    }

    /** Whether all of an audience's areas are left out of it. */
    public boolean leavesNothing(Audience audience) {
        var holes = audience.exclude().areas();
        return holes.containsAll(audience.areas())
                || !holes.isEmpty() && cover(audience).isEmpty();
    }

    /** How many postcodes lie so near the edge that some of their homes may be on the other side of it. */
    public int postcodesOnBoundary(Audience audience) {
        return audience.reached() != null ? 0 : new Boundary(places::between, shape(audience)).postcodes();
    }

    /**
     * Tells exactly who is meant, of those in the audience's partitions, or of those whom earlier alerts reached. Whoever has
     * several spots is met at each that is read, and meant at one of them alone.
     *
     * @param day on which it goes
     */
    public Predicate<AudienceEntry> reaches(Audience audience, LocalDate day) {
        if (audience.reached() != null) {
            return person -> true;
        }
        Shape shape = shape(audience);
        Predicate<Spot> meant = meant(audience, shape);
        var excluded = audience.exclude().groups();
        return person -> (person.spots().isEmpty()
                        ? shape.contains(person.point())
                        : person.speaks(spot -> spot.on(day) && meant.test(spot)))
                && (excluded.isEmpty() || Collections.disjoint(excluded, person.everyGroup(day)));
    }

    /** Tells whether a spot is one the audience is for, whatever day it is and whoever is left out by group. */
    public Predicate<Spot> meant(Audience audience) {
        return meant(audience, shape(audience));
    }

    private static Predicate<Spot> meant(Audience audience, Shape shape) {
        return spot -> spot.in(audience.groups()) && shape.contains(spot.point());
    }

    /** Draws the force's own area, which is otherwise drawn when the first area is held against it. */
    public void prepare() {
        var _ = inForce(new Area.Everywhere());
    }

    /** Whether an area has anything in common with the force's own. */
    public boolean inForce(Area area) {
        return new Overlap(shape(area), force()).any();
    }

    /** Whether two areas have anything in common. */
    public boolean meet(Area one, Area other) {
        return new Overlap(shape(one), shape(other)).any();
    }

    /** Whether a point lies in one of some areas. */
    public boolean contains(List<Area> areas, Point point) {
        return union(areas).contains(point);
    }

    /** Whether an area lies within some others: it is one of them, or is nowhere outside one of them. */
    public boolean within(Area area, List<Area> others) {
        Shape inner = shape(area);
        return others.stream()
                .anyMatch(other -> other instanceof Area.Everywhere
                        || other.equals(area)
                        || new Containment(inner, shape(other)).whole());
    }

    static List<KeyRange> keys(List<Cover.Stretch> stretches) {
        return stretches.stream()
                .map(s -> new KeyRange(Geohash.text(s.low()), Geohash.text(s.high() - 1) + "$"))
                .toList();
    }

    private Shape shape(Audience audience) {
        if (audience.reached() != null) {
            throw new IllegalStateException("those reached are read by their ids: whoever is in the area is not meant");
        }
        Shape where = union(audience.areas());
        var holes = audience.exclude().areas();
        return holes.isEmpty() ? where : new Difference(where, union(holes));
    }

    /** The force's own area. Two that ask at once may both make it; both make the same. */
    private Shape force() {
        Shape made = force;
        if (made == null) {
            made = union(places.force());
            force = made;
        }
        return made;
    }

    private Shape union(List<Area> areas) {
        return Union.of(areas.stream().map(this::shape).toList());
    }

    private Shape shape(Area area) {
        return switch (area) {
            case Area.Circle circle -> new Circle(circle);
            case Area.Polygon polygon -> new DrawnArea(polygon);
            case Area.Place(String id) -> extents.computeIfAbsent(id, this::extent);
            case Area.Everywhere() -> new Everywhere();
        };
    }

    /** A place that is no longer known covers nothing that could be guessed: it is refused, never widened. */
    private Shape extent(String id) {
        List<Area> extent = places.extent(id);
        if (extent.isEmpty()) {
            throw new IllegalStateException("no place " + id);
        }
        return union(extent);
    }
}

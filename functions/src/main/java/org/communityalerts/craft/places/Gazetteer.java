package org.communityalerts.craft.places;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Place;
import org.communityalerts.domain.audience.Point;

/** Places by name: the force's own first, the larger before the smaller. */
final class Gazetteer {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** What stands for a place of which only the middle is known. */
    private static final double AROUND_MIDDLE = 500;

    private final List<Place> places = new ArrayList<>();
    private final List<String> plainNames = new ArrayList<>();
    private final Map<String, Integer> byId = new HashMap<>();
    private final Map<String, List<StoredOutline>> outlines = new HashMap<>();
    private final Map<String, List<String>> officers = new HashMap<>();

    Gazetteer(CompactInput in) {
        for (int i = in.count(); i > 0; i--) {
            add(place(in));
        }
        for (int i = in.count(); i > 0; i--) {
            outlines.put(in.text(), StoredOutline.several(in));
        }
        for (int i = in.more() ? in.count() : 0; i > 0; i--) {
            officers.put(in.text(), texts(in));
        }
    }

    Optional<Place> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(places::get);
    }

    List<String> officers(String id) {
        return officers.getOrDefault(id, List.of());
    }

    List<Place> authorities() {
        return places.stream()
                .filter(place -> place.kind() == Place.Kind.AUTHORITY)
                .toList();
    }

    List<Place> districts() {
        return places.stream()
                .filter(place -> place.kind() == Place.Kind.AUTHORITY || place.kind() == Place.Kind.DISTRICT)
                .toList();
    }

    /** An outline where there is one, else the box the map makers drew round it, else a circle round its middle. */
    List<Area> extent(Place place) {
        if (outlines.containsKey(place.id())) {
            return outlines.get(place.id()).stream().map(StoredOutline::polygon).toList();
        }
        return List.of(place.exact() ? box(place.bounds()) : new Area.Circle(place.centre(), AROUND_MIDDLE));
    }

    /** Places of that name, then those whose name begins so, then has a word that does, then has it anywhere. */
    Stream<Place> search(String text) {
        String wanted = plain(text);
        if (wanted.isEmpty()) {
            return Stream.empty();
        }
        return IntStream.rangeClosed(0, 3)
                .boxed()
                .flatMap(rank -> IntStream.range(0, places.size())
                        .filter(i -> rank(plainNames.get(i), wanted) == rank)
                        .mapToObj(places::get));
    }

    private static int rank(String name, String wanted) {
        int at = name.indexOf(wanted);
        if (at < 0) {
            return Integer.MAX_VALUE;
        }
        if (at == 0) {
            return name.length() == wanted.length() ? 0 : 1;
        }
        return name.contains(" " + wanted) ? 2 : 3;
    }

    /** A name in small letters, without accents, its words apart by one space. */
    private static String plain(String name) {
        String bare =
                ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        bare = bare.replace("'", "").replace("’", "");
        return BETWEEN_WORDS.matcher(bare).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    private void add(Place place) {
        byId.put(place.id(), places.size());
        places.add(place);
        plainNames.add(plain(place.name()));
    }

    private static Place place(CompactInput in) {
        String id = in.text();
        String name = in.text();
        String district = in.text();
        Place.Kind kind = Place.Kind.values()[in.count()];
        int lat = in.signed();
        int lon = in.signed();
        boolean exact = in.number() == 1;
        var bounds = new Place.Bounds(
                degrees(lat + in.signed()),
                degrees(lon + in.signed()),
                degrees(lat + in.signed()),
                degrees(lon + in.signed()));
        return new Place(id, name, kind, district, new Point(degrees(lat), degrees(lon)), bounds, exact);
    }

    private static List<String> texts(CompactInput in) {
        var texts = new ArrayList<String>();
        for (int i = in.count(); i > 0; i--) {
            texts.add(in.text());
        }
        return List.copyOf(texts);
    }

    private static double degrees(int number) {
        return number / PlacesFile.SCALE;
    }

    private static Area.Polygon box(Place.Bounds box) {
        var southWest = new Point(box.south(), box.west());
        return new Area.Polygon(List.of(List.of(
                southWest,
                new Point(box.south(), box.east()),
                new Point(box.north(), box.east()),
                new Point(box.north(), box.west()),
                southWest)));
    }
}

package org.communityalerts.craft.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.communityalerts.domain.audience.Area;
import org.communityalerts.domain.audience.Place;
import org.communityalerts.port.audience.Places;

/**
 * Postcodes and places from a compact, read-only file, which {@code make places} builds; docs/places.md says how it is
 * laid out. It is read whole, into columns of numbers: all of Great Britain's would take about 45 MB.
 */
public final class PlacesFile implements Places {
    /** What a places file begins with: "CAP" and the number of its layout. */
    public static final int MAGIC = 'C' << 24 | 'A' << 16 | 'P' << 8 | 2;
    /** Hundred-thousandths of a degree, about a metre: what places are kept in. */
    public static final double SCALE = 100_000;

    private static final int BUFFER = 1 << 16;
    private static final Pattern HAS_DIGIT = Pattern.compile(".*\\d.*");
    /** What the postcodes of a near match have in common at the least. */
    private static final int SHORTEST_BEGINNING = 2;

    private final Postcodes live;
    private final Postcodes retired;
    private final Gazetteer gazetteer;
    private final long[] curve;

    private PlacesFile(CompactInput in) throws IOException {
        if (in.fixed() != MAGIC) {
            throw new IOException("not a places file of this layout");
        }
        live = new Postcodes(in);
        retired = new Postcodes(in);
        gazetteer = new Gazetteer(in);
        curve = live.curve();
    }

    /** The places this product ships: the area of Avon and Somerset Constabulary and its neighbours. */
    public static PlacesFile forceArea() {
        return ForceArea.FILE;
    }

    /** Read once per JVM, on first use. */
    private static final class ForceArea {
        static final PlacesFile FILE = load();
    }

    private static PlacesFile load() {
        try (InputStream in = PlacesFile.class.getResourceAsStream("force-area.places.gz")) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a places file. */
    public static PlacesFile read(InputStream in) throws IOException {
        return new PlacesFile(new CompactInput(new GZIPInputStream(in, BUFFER).readAllBytes()));
    }

    @Override
    public Optional<Postcode> postcode(String text) {
        int i = live.find(text);
        return i < 0 ? Optional.empty() : Optional.of(live.postcode(i));
    }

    @Override
    public boolean retired(String text) {
        return retired.find(text) >= 0;
    }

    @Override
    public List<String> near(String text, int most) {
        int gone = retired.find(text);
        if (gone >= 0) {
            return live.nearest(retired.point(gone), most).mapToObj(live::name).toList();
        }
        String name = PostcodeName.squeeze(text);
        IntStream siblings = IntStream.iterate(name.length() - 1, n -> n >= SHORTEST_BEGINNING, n -> n - 1)
                .flatMap(n -> live.beginning(name.substring(0, n)));
        IntStream typos = Typos.of(name).mapToInt(live::find).filter(i -> i >= 0);
        return IntStream.concat(typos, siblings)
                .distinct()
                .limit(most)
                .mapToObj(live::name)
                .toList();
    }

    @Override
    public Optional<Place> place(String id) {
        return gazetteer.find(id).or(() -> {
            int i = live.find(id);
            return i < 0 ? Optional.empty() : Optional.of(place(i));
        });
    }

    @Override
    public List<Area> extent(String id) {
        return gazetteer.find(id).map(gazetteer::extent).orElse(List.of());
    }

    @Override
    public List<String> officers(String id) {
        return gazetteer.officers(id);
    }

    @Override
    public List<Place> districts() {
        return gazetteer.districts();
    }

    @Override
    public Map<String, Area.Circle> sectors() {
        return Sectors.of(forcePostcodes());
    }

    @Override
    public List<Area> force() {
        return gazetteer.authorities().stream()
                .flatMap(authority -> gazetteer.extent(authority).stream())
                .toList();
    }

    @Override
    public List<Place> search(String text, int most) {
        Stream<Place> postcodes =
                live.beginning(PostcodeName.squeeze(text)).limit(most).mapToObj(this::place);
        Stream<Place> names = gazetteer.search(text);
        boolean postcodesFirst = HAS_DIGIT.matcher(text).matches();
        return (postcodesFirst ? Stream.concat(postcodes, names) : Stream.concat(names, postcodes))
                .limit(most)
                .toList();
    }

    @Override
    public int between(long low, long high) {
        return before(high) - before(low);
    }

    /** All postcodes of the force's own area, in alphabetical order. */
    public List<Postcode> forcePostcodes() {
        return IntStream.range(0, live.count())
                .filter(live::inForce)
                .mapToObj(live::postcode)
                .toList();
    }

    /** All postcodes, in alphabetical order. */
    public List<Postcode> postcodes() {
        return IntStream.range(0, live.count()).mapToObj(live::postcode).toList();
    }

    private Place place(int i) {
        Postcode postcode = live.postcode(i);
        var at = postcode.point();
        var bounds = new Place.Bounds(at.lat(), at.lon(), at.lat(), at.lon());
        return new Place(postcode.name(), postcode.name(), Place.Kind.POSTCODE, "", at, bounds, postcode.exact());
    }

    private int before(long place) {
        int i = Arrays.binarySearch(curve, place);
        while (i > 0 && curve[i - 1] == place) {
            i--;
        }
        return i < 0 ? -i - 1 : i;
    }
}

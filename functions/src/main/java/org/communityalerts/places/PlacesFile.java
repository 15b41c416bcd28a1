package org.communityalerts.places;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.communityalerts.model.Area;
import org.communityalerts.model.Geohash;
import org.communityalerts.model.Place;
import org.communityalerts.model.Point;
import org.communityalerts.port.Places;

/**
 * Postcodes from a compact, read-only file: their count, then for each, in alphabetical order, its name without the
 * space and its latitude and longitude in hundred-thousandths of a degree (about a metre).
 */
public final class PlacesFile implements Places {
    /** Hundred-thousandths of a degree. */
    public static final double SCALE = 100_000;

    private final String[] names;
    private final int[] lats;
    private final int[] lons;
    private final long[] curve;

    private PlacesFile(DataInputStream in) throws IOException {
        int count = in.readInt();
        names = new String[count];
        lats = new int[count];
        lons = new int[count];
        for (int i = 0; i < count; i++) {
            names[i] = in.readUTF();
            lats[i] = in.readInt();
            lons[i] = in.readInt();
        }
        curve = IntStream.range(0, count)
                .mapToLong(i -> Geohash.curve(point(i)))
                .sorted()
                .toArray();
    }

    /** The places this product ships: the area of Avon and Somerset Constabulary and its neighbours. */
    public static PlacesFile forceArea() {
        return ForceArea.FILE;
    }

    /** Read once a JVM, when it is first asked for. */
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
        return new PlacesFile(new DataInputStream(new BufferedInputStream(new GZIPInputStream(in))));
    }

    @Override
    public Optional<Postcode> postcode(String text) {
        String name = text.replaceAll("[\\s.\\-]", "").toUpperCase(Locale.ROOT);
        int i = Arrays.binarySearch(names, name);
        return i < 0 ? Optional.empty() : Optional.of(postcode(i));
    }

    @Override
    public int between(long low, long high) {
        return before(high) - before(low);
    }

    @Override
    public boolean retired(String text) {
        return false;
    }

    @Override
    public List<String> near(String text, int most) {
        return List.of();
    }

    @Override
    public Optional<Place> place(String id) {
        return Optional.empty();
    }

    @Override
    public List<Area> extent(String id) {
        return List.of();
    }

    @Override
    public List<Area> force() {
        return List.of(new Area.Everywhere());
    }

    @Override
    public List<Place> search(String text, int most) {
        return List.of();
    }

    /** All postcodes, in alphabetical order. */
    public List<Postcode> postcodes() {
        return IntStream.range(0, names.length).mapToObj(this::postcode).toList();
    }

    private Postcode postcode(int i) {
        int inward = names[i].length() - 3;
        return new Postcode(names[i].substring(0, inward) + " " + names[i].substring(inward), point(i), true);
    }

    private Point point(int i) {
        return new Point(lats[i] / SCALE, lons[i] / SCALE);
    }

    private int before(long place) {
        int i = Arrays.binarySearch(curve, place);
        while (i > 0 && curve[i - 1] == place) {
            i--;
        }
        return i < 0 ? -i - 1 : i;
    }
}

package org.communityalerts.resident.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communityalerts.craft.person.UncheckedPlace;
import org.communityalerts.domain.audience.Point;
import org.communityalerts.domain.resident.OwnPlace;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's places beside the first in one cell: {@code Top field|BS20 8QJ|farm-watch,boats|2026-12-24;Barn|51.48 -2.77}. The
 * groups and the last day may be left out.
 */
final class PlacesCell {
    private static final Pattern POINT = Pattern.compile("(-?\\d{1,2}(?:\\.\\d+)?)[ ,]+(-?\\d{1,3}(?:\\.\\d+)?)");
    private static final DateTimeFormatter SPREADSHEETS = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK);
    private static final int PARTS = 4;

    /** What cannot be read, and why. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }

    private PlacesCell() {}

    static String write(List<OwnPlace> places) {
        return places.stream().map(PlacesCell::write).collect(Collectors.joining(";"));
    }

    private static String write(OwnPlace place) {
        String where = place.postcode() == null
                ? plain(place.point().lat()) + " " + plain(place.point().lon())
                : place.postcode();
        String groups = place.groups().stream().sorted().collect(Collectors.joining(","));
        return Stream.of(
                        place.label(),
                        where,
                        groups,
                        place.until() == null ? "" : place.until().toString())
                .collect(Collectors.joining("|"))
                .replaceFirst("\\|+$", "");
    }

    /** Without an exponent, which near Greenwich would be written. */
    private static String plain(double degrees) {
        return BigDecimal.valueOf(degrees).toPlainString();
    }

    static List<UncheckedPlace> read(@Nullable String cell) {
        var places = new ArrayList<UncheckedPlace>();
        for (String text : cell == null ? new String[0] : cell.split(";")) {
            if (!text.isBlank()) {
                places.add(numbered(places.size() + 1, text));
            }
        }
        return places;
    }

    /** What is wrong says which place it is, and never what stands there: where people live is nothing for a list of errors. */
    private static UncheckedPlace numbered(int number, String text) {
        try {
            return place(text);
        } catch (Unreadable e) {
            throw new Unreadable(number + " " + e.getMessage());
        }
    }

    private static UncheckedPlace place(String text) {
        String[] said = text.split("\\|", -1);
        if (said.length > PARTS) {
            throw new Unreadable("has more than a label, a postcode or point, groups and a day");
        }
        String[] parts = Arrays.copyOf(said, PARTS);
        return one(part(parts[0]), part(parts[1]), names(part(parts[2]), ","), part(parts[3]));
    }

    /** A place of which each part has been told from the others. */
    static UncheckedPlace one(
            @Nullable String label, @Nullable String where, Set<String> groups, @Nullable String until) {
        Point point = point(where);
        return new UncheckedPlace(label, point == null ? where : null, point, groups, day(until));
    }

    /** Names in lower case, each once; none for an empty cell. */
    static Set<String> names(@Nullable String cell, String mark) {
        return cell == null
                ? Set.of()
                : Arrays.stream(cell.toLowerCase(Locale.ROOT).split(mark))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A day as we write it, or as a spreadsheet turns it round. */
    static @Nullable LocalDate day(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return text.contains("/") ? LocalDate.parse(text, SPREADSHEETS) : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Unreadable("must be a day such as 2026-12-24");
        }
    }

    /** Null where there is none, but perhaps a postcode. */
    static @Nullable Point point(@Nullable String where) {
        Matcher point = POINT.matcher(where == null ? "" : where);
        if (!point.matches()) {
            return null;
        }
        try {
            return new Point(Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2)));
        } catch (IllegalArgumentException e) {
            throw new Unreadable("must be a postcode, or a latitude and longitude");
        }
    }

    private static @Nullable String part(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

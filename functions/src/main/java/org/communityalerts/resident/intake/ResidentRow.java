package org.communityalerts.resident.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communityalerts.craft.person.EmailAddress;
import org.communityalerts.craft.person.Fault;
import org.communityalerts.craft.person.PhoneNumber;
import org.communityalerts.craft.person.UncheckedParticulars;
import org.communityalerts.craft.person.UncheckedPlace;
import org.communityalerts.craft.sheet.Sheet;
import org.communityalerts.craft.sheet.Spreadsheet;
import org.communityalerts.domain.resident.Subscriber;
import org.jspecify.annotations.Nullable;

/** A row of a residents' file: who is meant, and what is said of them. */
record ResidentRow(Sheet.Row row) {
    /** The columns an export has, in their order. */
    static final List<String> COLUMNS = List.of(
            "id",
            "name",
            "mobile",
            "landline",
            "email",
            "postcode",
            "groups",
            "channels",
            "language",
            "until",
            "places");

    /** Those of a second place, for files that have a cell for each of its parts. */
    private static final List<String> SECOND = List.of("place2", "postcode2", "groups2", "until2");

    /** All that a file can have. */
    static final List<String> KNOWN =
            Stream.concat(COLUMNS.stream(), SECOND.stream()).toList();

    private static final String ID = "[A-Za-z0-9._-]{1,64}";
    private static final char NOT_UTF_8 = '\uFFFD';

    long line() {
        return row.line();
    }

    /** The id the row states. */
    @Nullable
    String id() {
        return Spreadsheet.text(row.text("id"));
    }

    /** The addresses in the row that are addresses, as they would be kept. */
    Set<String> addresses() {
        return new LinkedHashSet<>(addressed().values());
    }

    /** The same by their columns. */
    Map<String, String> addressed() {
        var addresses = new LinkedHashMap<String, String>();
        for (String column : List.of("mobile", "landline")) {
            Optional.ofNullable(Spreadsheet.number(row.text(column)))
                    .flatMap(PhoneNumber::of)
                    .ifPresent(number -> addresses.put(column, number.e164()));
        }
        Optional.ofNullable(Spreadsheet.text(row.text("email")))
                .flatMap(EmailAddress::of)
                .ifPresent(email -> addresses.put("email", email));
        return addresses;
    }

    /** What is wrong with the row whoever is meant. */
    List<Fault> damage() {
        var damage = new ArrayList<Fault>();
        if (row.cells().containsKey(Sheet.TOO_MANY_OR_FEW)) {
            damage.add(new Fault("row", "has " + row.cells().get(Sheet.TOO_MANY_OR_FEW) + " cells, unlike the header"));
        }
        for (String column : List.of("mobile", "landline")) {
            String cell = row.text(column);
            if (cell != null && Spreadsheet.lostDigits(cell)) {
                damage.add(new Fault(
                        column,
                        "was rounded by a spreadsheet, so digits are lost: format the column as text and enter it"
                                + " again"));
            }
        }
        if (row.cells().values().stream().anyMatch(cell -> cell.indexOf(NOT_UTF_8) >= 0)) {
            damage.add(new Fault("row", "has letters that are not UTF-8: save the file as \"CSV UTF-8\""));
        }
        if (id() != null && !id().matches(ID)) {
            damage.add(new Fault("id", "may have letters, digits, dots, hyphens and underscores, 64 at most"));
        }
        unread("places", () -> PlacesCell.read(Spreadsheet.text(row.text("places"))), damage);
        unread("postcode2", () -> PlacesCell.point(where2()), damage);
        unread("until2", () -> PlacesCell.day(row.text("until2")), damage);
        unread("until", () -> PlacesCell.day(row.text("until")), damage);
        return damage;
    }

    private static void unread(String column, Supplier<?> reading, List<Fault> damage) {
        try {
            var _ = reading.get();
        } catch (PlacesCell.Unreadable e) {
            damage.add(new Fault(column, String.valueOf(e.getMessage())));
        }
    }

    /** What the row says of the person; what it has no column for stays as it was. */
    UncheckedParticulars draft(@Nullable Subscriber before, Set<String> known) {
        UncheckedParticulars had = UncheckedParticulars.of(before, known);
        return new UncheckedParticulars(
                Spreadsheet.text(said("name", had.name())),
                Spreadsheet.number(said("mobile", had.mobile())),
                Spreadsheet.number(said("landline", had.landline())),
                Spreadsheet.text(said("email", had.email())),
                said("postcode", had.postcode()),
                said("groups") ? list("groups") : had.groups(),
                said("channels") ? list("channels") : had.channels(),
                lower(said("language", had.language())),
                had.quietHours(),
                had.wishes(),
                said("until") ? PlacesCell.day(row.text("until")) : had.until(),
                places(had.places()),
                had.browser());
    }

    private List<UncheckedPlace> places(List<UncheckedPlace> had) {
        if (said("places")) {
            return PlacesCell.read(Spreadsheet.text(row.text("places")));
        }
        var places = new ArrayList<>(had);
        String where = where2();
        if (where != null) {
            String label = Spreadsheet.text(row.text("place2"));
            put(places, PlacesCell.one(label == null ? where : label, where, list("groups2"), row.text("until2")));
        }
        return places;
    }

    /** Where the one at that spot is, or else the first: the same row may be read again, and must find it there. */
    private static void put(List<UncheckedPlace> places, UncheckedPlace second) {
        int there = IntStream.range(0, places.size())
                .filter(at -> second.isWhere(places.get(at)))
                .findFirst()
                .orElse(0);
        places.subList(there, Math.min(there + 1, places.size())).clear();
        places.removeIf(second::isWhere);
        places.add(Math.min(there, places.size()), second);
    }

    private @Nullable String where2() {
        return Spreadsheet.text(row.text("postcode2"));
    }

    private @Nullable String said(String column, @Nullable String otherwise) {
        return said(column) ? row.text(column) : otherwise;
    }

    private boolean said(String column) {
        return row.cells().containsKey(column);
    }

    private Set<String> list(String column) {
        return PlacesCell.names(row.text(column), ";");
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}

package org.communityalerts.resident.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communityalerts.craft.person.PhoneNumber;
import org.communityalerts.craft.sheet.Sheet;
import org.communityalerts.craft.sheet.Spreadsheet;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Intake;

/** A file's own names for columns, read as ours. Several that are a name make one; what is nothing of ours is passed over. */
record ColumnNames(List<Intake.Column> columns) {
    static final String NAME = "name";

    /** What is wrong with a header; empty if nothing is. */
    String wrong(Sheet sheet) {
        if (columns.isEmpty()) {
            Set<String> known = Set.copyOf(ResidentRow.KNOWN);
            if (!isHeader(sheet)) {
                return "the first line seems to be no header; known are " + String.join(", ", ResidentRow.KNOWN);
            }
            String unknown = sheet.unknown(known);
            return unknown.isEmpty()
                    ? ""
                    : "the header names columns that are not known: " + unknown + "; known are "
                            + String.join(", ", ResidentRow.KNOWN);
        }
        var missing = new HashSet<>(columns.stream().map(ColumnNames::from).toList());
        missing.removeAll(sheet.columns());
        return missing.isEmpty()
                ? ""
                : "the header does not have: " + missing.stream().sorted().collect(Collectors.joining(", "));
    }

    /**
     * Whether the first line names a column that is known; without a header it is somebody's data, which no message may hold.
     * "Email" may be data too: a row's only channel.
     */
    private static boolean isHeader(Sheet sheet) {
        return ResidentRow.KNOWN.stream()
                .filter(name -> !name.equals(Channel.EMAIL.word()))
                .anyMatch(sheet.columns()::contains);
    }

    /** A row by our names. */
    Sheet.Row ours(Sheet.Row row) {
        if (columns.isEmpty()) {
            return row;
        }
        Map<String, String> cells = new HashMap<>();
        String cut = row.cells().get(Sheet.TOO_MANY_OR_FEW);
        if (cut != null) {
            cells.put(Sheet.TOO_MANY_OR_FEW, cut);
        }
        for (Intake.Column column : columns) {
            String cell = row.cells().getOrDefault(from(column), "");
            if (column.to().equals(Intake.PHONE)) {
                phone(cell, cells);
            } else {
                cells.merge(column.to(), cell, (one, other) -> together(column.to(), one, other));
            }
        }
        return new Sheet.Row(row.line(), cells);
    }

    /** An empty one says nothing of either; what is no number is said to be none under mobile. */
    private static void phone(String cell, Map<String, String> cells) {
        String number = Spreadsheet.number(cell.strip());
        if (number == null || number.isEmpty()) {
            return;
        }
        boolean landline = PhoneNumber.of(number)
                .filter(found -> found.kind() == PhoneNumber.Kind.LANDLINE)
                .isPresent();
        cells.merge(landline ? "landline" : "mobile", cell, ColumnNames::first);
    }

    /** A name has parts, and lists go on; of anything else there is one. */
    private static String together(String column, String one, String other) {
        return switch (column) {
            case "name" -> (one + " " + other).strip();
            case "groups", "channels", "groups2", "places" -> one + ";" + other;
            default -> first(one, other);
        };
    }

    private static String first(String one, String other) {
        return one.isBlank() ? other : one;
    }

    private static String from(Intake.Column column) {
        return column.from().strip().toLowerCase(Locale.ROOT);
    }
}

package org.communityalerts.craft.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.communityalerts.domain.Letters;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file that is read row by row: any byte order mark, line end or separator, quotes, columns in any order, with or
 * without the empty columns and rows that spreadsheets leave behind.
 */
public final class Sheet implements Iterator<Sheet.Row> {
    /** The column that is there only where a row has more or fewer cells than the header. */
    public static final String TOO_MANY_OR_FEW = "\0cells";

    /** A row by its columns' names; {@code line} counts from 1, the header's. */
    public record Row(long line, Map<String, String> cells) {
        /** A cell without the blanks around it; null if it is empty or there is no such column. */
        public @Nullable String text(String column) {
            String cell = Letters.trimmed(cells.getOrDefault(column, ""));
            return cell.isEmpty() ? null : cell;
        }
    }

    /** The file cannot be read on from some line. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }

    /** What can be in a column's name without being seen there. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}]");

    private static final int MOST_NAMED = 10;
    private static final int LONGEST_SHOWN = 40;

    private final Iterator<CsvRecord> records;
    private final int linesBefore;
    private final List<String> columns;
    private @Nullable CsvRecord next;
    private long line;

    private Sheet(Iterator<CsvRecord> records, int linesBefore) {
        this.records = records;
        this.linesBefore = linesBefore;
        this.columns = header();
    }

    /**
     * Looks a whole file through.
     *
     * @throws Unreadable if it is in doubt where its cells end
     */
    public static void check(InputStream in) throws IOException {
        var text = new SheetText(in);
        OptionalLong doubt = Quotes.doubt(text.letters(), text.separator());
        if (doubt.isPresent()) {
            throw unquoted(doubt.getAsLong() + text.linesBefore());
        }
    }

    /**
     * Reads a file's header.
     *
     * @throws Unreadable if there is none
     */
    public static Sheet read(InputStream in) throws IOException {
        var text = new SheetText(in);
        return new Sheet(
                CsvReader.builder()
                        .fieldSeparator(text.separator())
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text.letters())
                        .iterator(),
                text.linesBefore());
    }

    private static Unreadable unquoted(long line) {
        return new Unreadable(
                "line " + line + ": a quotation mark may be missing, or a cell has more than one line; nothing of"
                        + " the file was taken");
    }

    /** Its columns' names, in lower case. */
    public Set<String> columns() {
        return Set.copyOf(columns);
    }

    @Override
    public boolean hasNext() {
        while (next == null && more()) {
            CsvRecord record = records.next();
            next = blank(record.getFields()) ? null : record;
        }
        return next != null;
    }

    private boolean more() {
        try {
            return records.hasNext();
        } catch (CsvParseException | UncheckedIOException e) {
            throw unquoted(line + 1);
        }
    }

    private static boolean blank(List<String> cells) {
        return cells.stream().allMatch(cell -> Letters.trimmed(cell).isEmpty());
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        CsvRecord record = Objects.requireNonNull(next);
        next = null;
        line = record.getStartingLineNumber() + linesBefore;
        List<String> fields = record.getFields();
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(columns.size(), fields.size()); i++) {
            cells.put(columns.get(i), fields.get(i));
        }
        boolean more = fields.size() > columns.size() && !blank(fields.subList(columns.size(), fields.size()));
        if (more || fields.size() < columns.size()) {
            cells.put(TOO_MANY_OR_FEW, Integer.toString(fields.size()));
        }
        return new Row(line, cells);
    }

    private List<String> header() {
        if (!hasNext()) {
            throw new Unreadable("the file is empty");
        }
        var names = new ArrayList<String>();
        Objects.requireNonNull(next).getFields().forEach(name -> names.add(name(name)));
        next = null;
        while (names.getLast().isEmpty()) {
            names.removeLast();
        }
        if (names.contains("")) {
            throw new Unreadable(
                    "column %d of the header has no name: the header is the first line, and names each column"
                            .formatted(names.indexOf("") + 1));
        }
        if (new TreeSet<>(names).size() < names.size()) {
            throw new Unreadable("the header names a column twice");
        }
        return List.copyOf(names);
    }

    private static String name(String cell) {
        return Letters.trimmed(UNSEEN.matcher(cell).replaceAll("")).toLowerCase(Locale.ROOT);
    }

    /** Those of the columns that are not among the known, for a message: the first ones, as far as anybody would read them. */
    public String unknown(Set<String> known) {
        List<String> unknown =
                columns.stream().filter(name -> !known.contains(name)).toList();
        String more = unknown.size() > MOST_NAMED ? " and %d more".formatted(unknown.size() - MOST_NAMED) : "";
        return unknown.stream().limit(MOST_NAMED).map(Sheet::shown).collect(Collectors.joining(", ", "", more));
    }

    private static String shown(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_SHOWN
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }
}

package org.communityalerts.craft.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A CSV file that is read row by row: any byte order mark, any line end, quotes, columns in any order. */
public final class Sheet implements Iterator<Sheet.Row> {
    /** The column that is there only where a row has more or fewer cells than the header. */
    public static final String TOO_MANY_OR_FEW = "\0cells";

    /** A row by its columns' names; {@code line} counts from 1, the header's. */
    public record Row(long line, Map<String, String> cells) {
        /** A cell without the blanks around it; null if it is empty or there is no such column. */
        public String text(String column) {
            String cell = cells.getOrDefault(column, "").strip();
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

    private final Iterator<CsvRecord> records;
    private final List<String> columns;
    private long line;

    private Sheet(Iterator<CsvRecord> records) {
        this.records = records;
        this.columns = header();
    }

    /**
     * Reads a file's header.
     *
     * @throws Unreadable if there is none
     */
    public static Sheet read(InputStream in) {
        return new Sheet(CsvReader.builder()
                .detectBomHeader(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(in, StandardCharsets.UTF_8)
                .iterator());
    }

    /** Its columns' names, in lower case. */
    public Set<String> columns() {
        return Set.copyOf(columns);
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException | UncheckedIOException e) {
            throw new Unreadable("the file cannot be read after line " + line + ": a quotation mark may be missing");
        }
    }

    @Override
    public Row next() {
        CsvRecord record = records.next();
        line = record.getStartingLineNumber();
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(columns.size(), record.getFieldCount()); i++) {
            cells.put(columns.get(i), record.getField(i));
        }
        if (record.getFieldCount() != columns.size()) {
            cells.put(TOO_MANY_OR_FEW, Integer.toString(record.getFieldCount()));
        }
        return new Row(line, cells);
    }

    private List<String> header() {
        if (!hasNext()) {
            throw new Unreadable("the file is empty");
        }
        List<String> names = records.next().getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        var twice = new TreeSet<>(names);
        if (twice.size() < names.size()) {
            throw new Unreadable("the header names a column twice");
        }
        return names;
    }

    /** Those of the columns that are not among the known, for a message. */
    public String unknown(Set<String> known) {
        return columns.stream().filter(name -> !known.contains(name)).collect(Collectors.joining(", "));
    }
}

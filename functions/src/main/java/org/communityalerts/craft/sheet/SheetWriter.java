package org.communityalerts.craft.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Writes a CSV file that a spreadsheet opens right: as UTF-8, and with no cell that it would run as a formula. */
public final class SheetWriter implements AutoCloseable {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private final CsvWriter writer;

    public SheetWriter(OutputStream out, List<String> columns) {
        try {
            out.write(BYTE_ORDER_MARK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        writer = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        writer.writeRecord(columns);
    }

    /** Writes a row; null is an empty cell. */
    public void row(List<String> cells) {
        writer.writeRecord(cells.stream().map(SheetWriter::safe).toList());
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String safe(String cell) {
        if (cell == null) {
            return "";
        }
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }
}

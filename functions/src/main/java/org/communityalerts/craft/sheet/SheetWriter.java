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

    private SheetWriter(OutputStream out) {
        writer = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
    }

    /** Goes on with a file whose beginning was written elsewhere. */
    public static SheetWriter further(OutputStream out) {
        return new SheetWriter(out);
    }

    /** Writes a row; null is an empty cell. */
    public void row(List<String> cells) {
        writer.writeRecord(cells.stream().map(SheetWriter::safe).toList());
    }

    /** From here on what was written so far is there. */
    public void flush() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

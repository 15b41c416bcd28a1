package org.communityalerts.local.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A CSV file, or a folder of them, as Ordnance Survey supplies them: fields may be in quotes, a line is a row. */
final class Table {
    /** One row's fields by their columns' names. */
    record Row(List<String> columns, List<String> fields) {
        String get(String column) {
            int i = columns.indexOf(column);
            return i < 0 || i >= fields.size() ? "" : fields.get(i);
        }

        double number(String column) {
            return Double.parseDouble(get(column));
        }
    }

    private final Path path;
    private final List<String> usualColumns;

    /** @param usualColumns what the columns are called where the first line does not say so */
    Table(Path path, List<String> usualColumns) {
        this.path = path;
        this.usualColumns = usualColumns;
    }

    List<Row> rows() throws IOException {
        var rows = new ArrayList<Row>();
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.filter(Table::isTable).sorted().toList()) {
                read(file, rows);
            }
        }
        return rows;
    }

    private static boolean isTable(Path file) {
        String name = file.getFileName().toString().toLowerCase(java.util.Locale.ROOT);
        return name.matches(".*\\.csv(\\.gz)?") && !name.contains("header");
    }

    private void read(Path file, List<Row> rows) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            List<String> columns = usualColumns;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> fields = fields(line);
                if (fields.contains("easting")) {
                    columns = fields;
                } else {
                    rows.add(new Row(columns, fields));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean doubled = c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
            if (doubled) {
                field.append(line.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}

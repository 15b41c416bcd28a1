package org.communityalerts.desk.disclose;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.communityalerts.craft.pack.PackWriter;
import org.communityalerts.craft.sheet.SheetWriter;
import org.communityalerts.domain.Here;

/** Files of a pack that open in a spreadsheet, and how times are told to people. */
final class Sheets {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss z", Locale.UK).withZone(Here.ZONE);

    private Sheets() {}

    /** Rows are written as they come: there may be more than fits in memory. */
    static void add(PackWriter pack, String name, List<String> columns, Stream<List<String>> rows) {
        pack.add(name, out -> {
            try (var sheet = new SheetWriter(out, columns)) {
                rows.forEach(sheet::row);
            }
        });
    }

    static String time(Instant at) {
        return TIME.format(at);
    }
}

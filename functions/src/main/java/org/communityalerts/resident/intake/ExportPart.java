package org.communityalerts.resident.intake;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.communityalerts.craft.person.PhoneNumber;
import org.communityalerts.craft.sheet.SheetWriter;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Subscriber;
import org.jspecify.annotations.Nullable;

/** Rows of a file of residents that are written together. */
final class ExportPart {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final SheetWriter sheet;
    private int rows;

    /** @param first whether the columns' names come before them */
    ExportPart(boolean first) {
        sheet = first ? new SheetWriter(out, ResidentRow.COLUMNS) : SheetWriter.further(out);
    }

    void add(List<Subscriber> residents) {
        residents.forEach(resident -> sheet.row(cells(resident)));
        sheet.flush();
        rows += residents.size();
    }

    int bytes() {
        return out.size();
    }

    int rows() {
        return rows;
    }

    byte[] content() {
        sheet.close();
        return out.toByteArray();
    }

    private static List<String> cells(Subscriber resident) {
        return Arrays.asList(
                resident.id(),
                resident.name(),
                spaced(resident.mobile()),
                spaced(resident.landline()),
                resident.email(),
                resident.postcode(),
                resident.groups().stream().sorted().collect(Collectors.joining(";")),
                resident.channels().stream().sorted().map(Channel::word).collect(Collectors.joining(";")),
                resident.language(),
                resident.until() == null ? null : resident.until().toString(),
                PlacesCell.write(resident.places()));
    }

    /** With blanks in it, a spreadsheet leaves a number alone. */
    private static @Nullable String spaced(@Nullable String number) {
        return number == null ? null : PhoneNumber.spaced(number);
    }
}

package org.communityalerts.resident.intake;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.communityalerts.craft.person.PhoneNumber;
import org.communityalerts.craft.sheet.SheetWriter;
import org.communityalerts.domain.delivery.Channel;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.port.resident.Files;
import org.communityalerts.port.resident.Roll;

/** Writes everybody on record to a file that can be imported again. */
public final class ExportResidents {
    private final Roll roll;
    private final Files files;

    public ExportResidents(Roll roll, Files files) {
        this.roll = roll;
        this.files = files;
    }

    /** Where the file can be had. */
    String export(String id) {
        String name = "exports/" + id + ".csv";
        files.write(name, this::write);
        return files.downloadUrl(name);
    }

    private void write(OutputStream out) {
        try (var sheet = new SheetWriter(out, ResidentRow.COLUMNS)) {
            roll.everybody().forEachRemaining(resident -> sheet.row(cells(resident)));
        }
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
                resident.language());
    }

    /** With blanks in it, a spreadsheet leaves a number alone. */
    private static String spaced(String number) {
        return number == null ? null : PhoneNumber.spaced(number);
    }
}

package org.communityalerts.domain.resident;

import java.util.List;

/**
 * How a file of residents is to be taken in.
 *
 * @param columns what its columns are; empty if they have the names known here
 * @param dryRun whether it is only said what would happen
 */
public record Intake(List<Column> columns, boolean dryRun) {
    /** The names known here, put on record. */
    public static final Intake USUAL = new Intake(List.of(), false);

    /** A number that goes to mobile or landline by what it is. */
    public static final String PHONE = "phone";

    /** What a column of the file is: {@code from} is its name there, {@code to} its name here, or {@link #PHONE}. */
    public record Column(String from, String to) {}

    /** How many residents are on record as the file says, and how many of them are new, and changed. */
    public record Counts(int imported, int added, int changed) {
        public static final Counts NONE = new Counts(0, 0, 0);

        public Counts plus(Counts more) {
            return new Counts(imported + more.imported, added + more.added, changed + more.changed);
        }
    }

    public Intake {
        columns = List.copyOf(columns);
    }
}

package org.communityalerts.resident.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.communityalerts.domain.resident.Intake;
import org.communityalerts.edge.Fields;

/** Reads from a request how a file is to be taken in, or says everything that is wrong with it. */
final class IntakeForm {
    private static final int MOST = 50;
    private static final int LONGEST = 100;

    private IntakeForm() {}

    static Intake read(Fields form) {
        var columns = new ArrayList<Intake.Column>();
        Set<String> said = new HashSet<>();
        for (Fields one : form.objects("columns", MOST)) {
            String from = one.line("from", LONGEST);
            String to = one.text("to", LONGEST);
            one.nothingElse();
            if (from == null || to == null) {
                continue;
            }
            if (!to.equals(Intake.PHONE) && !ResidentRow.KNOWN.contains(to)) {
                one.fail("to", "must be one of " + Intake.PHONE + ", " + String.join(", ", ResidentRow.KNOWN));
            } else if (!said.add(to) && !List.of(ColumnNames.NAME, Intake.PHONE).contains(to)) {
                one.fail("to", "is there twice; only a name may be of several columns, and phone");
            } else {
                columns.add(new Intake.Column(from, to));
            }
        }
        boolean dryRun = form.flag("dryRun", false);
        form.nothingElse();
        form.refuseIfWrong();
        return new Intake(columns, dryRun);
    }
}

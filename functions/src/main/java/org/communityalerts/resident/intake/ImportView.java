package org.communityalerts.resident.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.communityalerts.domain.resident.Import;
import org.communityalerts.domain.resident.Import.Rejection;
import org.communityalerts.port.resident.Files;
import org.communityalerts.port.resident.Imports;
import org.jspecify.annotations.Nullable;

/**
 * An import as callers see it.
 *
 * @param line how far it is
 * @param rejections the first of them
 * @param rejectionsUrl where all of them can be had as a CSV file, once it has ended
 * @param why it failed
 * @param dryRun true if nothing is put on record; else left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportView(
        String id,
        String status,
        long line,
        int imported,
        int added,
        int changed,
        int rejected,
        List<Rejection> rejections,
        @Nullable String rejectionsUrl,
        @Nullable String why,
        @Nullable Boolean dryRun) {
    private static final int SHOWN = 100;

    static ImportView of(Import asked, Imports imports, Files files) {
        boolean ended = asked.state() == Import.State.FINISHED || asked.state() == Import.State.FAILED;
        return new ImportView(
                asked.id(),
                asked.state().word(),
                asked.line(),
                asked.counts().imported(),
                asked.counts().added(),
                asked.counts().changed(),
                asked.rejected(),
                first(asked, imports),
                ended && asked.rejected() > 0
                        ? files.downloadUrl(ImportResidents.rejected(asked.id()), ImportResidents.savedAs(asked))
                        : null,
                asked.why(),
                asked.intake().dryRun() ? true : null);
    }

    private static List<Rejection> first(Import asked, Imports imports) {
        var first = new ArrayList<Rejection>();
        var all = imports.rejections(asked.id());
        while (first.size() < SHOWN && all.hasNext()) {
            first.add(all.next());
        }
        return first;
    }
}

package org.communityalerts.port.resident;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.communityalerts.domain.resident.Import;
import org.communityalerts.domain.resident.Import.Rejection;
import org.communityalerts.domain.resident.Intake;
import org.jspecify.annotations.Nullable;

/** The imports on record, with the lines that were rejected. */
public interface Imports {
    void create(Import fresh);

    Optional<Import> find(String id);

    /** Begins to read that version of its file; false if it was begun before. */
    boolean start(String id, String file, Intake intake);

    /** Moves an import from one state to another; false if it was in a third. */
    boolean move(String id, Import.State from, Import.State to, @Nullable String why);

    /**
     * Notes that the lines up to one are done with.
     *
     * @param from the line that was last done with before; false if another worker has gone on from there
     * @param more taken in
     */
    boolean advance(String id, long from, long to, Intake.Counts more, List<Rejection> rejections);

    /** The rejected lines, in order. */
    Iterator<Rejection> rejections(String id);
}

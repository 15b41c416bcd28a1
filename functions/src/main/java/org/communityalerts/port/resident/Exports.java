package org.communityalerts.port.resident;

import java.util.Optional;
import org.communityalerts.domain.resident.Export;

/** The exports on record. */
public interface Exports {
    void create(Export fresh);

    Optional<Export> find(String id);

    /** Notes how far one has come; false if another worker has gone on from there. */
    boolean replace(Export before, Export after);
}

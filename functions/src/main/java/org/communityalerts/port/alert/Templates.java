package org.communityalerts.port.alert;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.communityalerts.domain.Edit;
import org.communityalerts.domain.Versioned;
import org.communityalerts.domain.alert.Template;

/** The saved alerts. */
public interface Templates {
    /** All of them, by name. */
    List<Versioned<Template>> all();

    Optional<Versioned<Template>> find(String id);

    /** Writes a new one. */
    Versioned<Template> add(Template template, Edit by);

    /**
     * Changes one; empty if there is none of that id.
     *
     * @param edit made of what is on record at that moment; made again if someone else was faster
     */
    Optional<Versioned<Template>> revise(String id, Edit by, Function<Versioned<Template>, Template> edit);

    /** False if there is none. */
    boolean remove(String id);
}

package org.communityalerts.port.alert;

import java.util.List;
import org.communityalerts.domain.alert.Template;

/** The saved alerts. */
public interface Templates {
    /** All of them, by name. */
    List<Template> all();

    /** Writes a new one. */
    void add(Template template);

    /** Writes one in place of that of its id; false if there is none. */
    boolean change(Template template);

    /** False if there is none. */
    boolean remove(String id);
}

package org.communityalerts.port;

import java.util.Set;

/** The groups a resident can be in. */
public interface Groups {
    Set<String> names();

    void create(String name, String description);
}

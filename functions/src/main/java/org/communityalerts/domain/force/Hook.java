package org.communityalerts.domain.force;

import java.util.Set;
import org.communityalerts.domain.alert.News;

/**
 * Where an integrator wants to be told what happens to its alerts.
 *
 * @param url an https address of its own
 * @param kinds what it wants to be told
 */
public record Hook(String url, Set<News.Kind> kinds) {
    public Hook {
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("who wants to be told nothing has no hook");
        }
        kinds = Set.copyOf(kinds);
    }
}

package org.communityalerts.domain.alert;

import org.jspecify.annotations.Nullable;

/**
 * A saved alert, to begin the next one from.
 *
 * @param author who saved it: theirs to change, as any is a supervisor's
 * @param folder what it stands under
 * @param own whether nobody but its author sees it
 * @param alert what there is of it, as JSON, in the form of a request
 */
public record Template(
        String id, String name, String author, @Nullable String folder, boolean own, String alert) {
    public Template {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a template has an id and a name");
        }
    }

    /** Whether that person sees it. */
    public boolean isFor(String person) {
        return !own || author.equals(person);
    }
}

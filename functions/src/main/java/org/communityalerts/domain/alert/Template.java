package org.communityalerts.domain.alert;

/**
 * A saved alert, to begin the next one from.
 *
 * @param author who saved it: theirs to change, as any is a supervisor's
 * @param alert what there is of it, as JSON, in the form of a request
 */
public record Template(String id, String name, String author, String alert) {
    public Template {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a template has an id and a name");
        }
    }
}

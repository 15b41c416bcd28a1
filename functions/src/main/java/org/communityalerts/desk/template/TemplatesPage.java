package org.communityalerts.desk.template;

import java.util.List;
import org.communityalerts.domain.Versioned;
import org.communityalerts.domain.alert.Template;
import org.communityalerts.port.UnknownToken;
import org.jspecify.annotations.Nullable;

/**
 * As many saved alerts as one answer has room for: a function may answer 6 MB, and an alert whose area was drawn may have 60 kB.
 *
 * @param last the id of the last, if others come after it
 */
record TemplatesPage(
        List<Versioned<Template>> saved, @Nullable String last) {
    private static final int ROOM = 2_000_000;

    /** @param after the last one of the page before, or null for the first page */
    static TemplatesPage of(List<Versioned<Template>> all, @Nullable String after) {
        int from =
                after == null ? 0 : all.stream().map(TemplatesPage::id).toList().indexOf(after) + 1;
        if (after != null && from == 0) {
            throw new UnknownToken();
        }
        int to = from;
        int size = 0;
        while (to < all.size() && size < ROOM) {
            size += all.get(to).value().alert().length();
            to++;
        }
        return new TemplatesPage(all.subList(from, to), to < all.size() ? id(all.get(to - 1)) : null);
    }

    private static String id(Versioned<Template> saved) {
        return saved.value().id();
    }
}

package org.communityalerts.craft.wording;

import java.util.ArrayList;
import java.util.List;
import org.communityalerts.domain.alert.Content;

/** What an officer should know about the letters of an alert's texts: nothing is refused, and nothing changed. */
public final class TextWarnings {
    /** What to know about one field; {@code pointer} is a JSON Pointer (RFC 6901) into the request. */
    public record Warning(String pointer, String detail) {}

    private final TextFrame frame;

    public TextWarnings(TextFrame frame) {
        this.frame = frame;
    }

    /** Empty if all letters are in the alphabet of plain texts. */
    public List<Warning> of(Content content) {
        var warnings = new ArrayList<Warning>();
        add(warnings, "/text", content.text());
        if (content.welsh() != null) {
            add(warnings, "/welsh/text", content.welsh().text());
        }
        if (content.question() != null) {
            add(warnings, "/question", content.question().asked("en"));
        }
        return warnings;
    }

    private void add(List<Warning> warnings, String pointer, String words) {
        Spelling.of(frame.around(words)).warning().ifPresent(detail -> warnings.add(new Warning(pointer, detail)));
    }
}

package org.communityalerts.accept;

import java.util.ArrayList;
import java.util.List;
import org.communityalerts.model.Alert;
import org.communityalerts.model.Channel;
import org.communityalerts.model.Content;
import org.communityalerts.wording.Spelling;
import org.communityalerts.wording.TextFrame;

/** What an officer should know about the letters of an alert's texts: nothing is refused, and nothing changed. */
public final class TextWarnings {
    /** What to know about one field; {@code pointer} is a JSON Pointer (RFC 6901) into the request. */
    public record Warning(String pointer, String detail) {}

    private final TextFrame frame;

    public TextWarnings(TextFrame frame) {
        this.frame = frame;
    }

    List<Warning> of(Alert alert) {
        var warnings = new ArrayList<Warning>();
        if (alert.uses(Channel.SMS)) {
            Content content = alert.content();
            add(warnings, "/text", content.text());
            if (content.welsh() != null) {
                add(warnings, "/welsh/text", content.welsh().text());
            }
        }
        return warnings;
    }

    private void add(List<Warning> warnings, String pointer, String words) {
        Spelling.of(frame.around(words)).warning().ifPresent(detail -> warnings.add(new Warning(pointer, detail)));
    }
}

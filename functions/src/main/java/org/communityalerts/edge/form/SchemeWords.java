package org.communityalerts.edge.form;

import java.util.ArrayList;
import java.util.List;
import org.communityalerts.craft.remit.Remit;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.edge.Problem;
import org.jspecify.annotations.Nullable;

/** Has an alert of a co-ordinator say whose it is, in the words themselves, so that no channel leaves it out. */
public record SchemeWords(TextFrame frame) {
    /** The alert in the name of the remit's scheme, or as it is where there is none; a 422 if it is then too long. */
    public Alert of(Alert alert, Remit remit) {
        if (remit.scheme() == null) {
            return alert;
        }
        Alert named = alert.inNameOf(remit.scheme());
        List<Problem.Error> errors = tooLong(named.content(), remit.scheme());
        if (!errors.isEmpty()) {
            throw new Problem.Exception(Problem.unprocessable(errors));
        }
        return named;
    }

    private List<Problem.Error> tooLong(Content content, String name) {
        var errors = new Errors(name, new ArrayList<>());
        errors.ifOver("/title", over(content.title(), AlertForm.LONGEST_TITLE));
        errors.ifOver("/text", frame.over(content, "en"));
        errors.ifOver("/emailText", over(content.emailText(), AlertForm.LONGEST_EMAIL));
        Content.Welsh welsh = content.welsh();
        if (welsh != null) {
            errors.ifOver("/welsh/title", over(welsh.title(), AlertForm.LONGEST_TITLE));
            errors.ifOver("/welsh/text", frame.over(content, Content.WELSH));
            errors.ifOver("/welsh/emailText", over(welsh.emailText(), AlertForm.LONGEST_EMAIL));
        }
        return errors.found();
    }

    private static int over(@Nullable String words, int longest) {
        return words == null ? 0 : words.length() - longest;
    }

    private record Errors(String name, List<Problem.Error> found) {
        void ifOver(String pointer, int over) {
            if (over > 0) {
                found.add(new Problem.Error(
                        pointer,
                        "is " + over + " characters too long, because it begins with the name of the scheme, " + name));
            }
        }
    }
}

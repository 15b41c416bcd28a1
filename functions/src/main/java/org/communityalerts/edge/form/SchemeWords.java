package org.communityalerts.edge.form;

import java.util.List;
import org.communityalerts.craft.remit.Remit;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.edge.Problem;

/** Has an alert of a co-ordinator say whose it is, in the words themselves, so that no channel leaves it out. */
public record SchemeWords(TextFrame frame) {
    /** The alert in the name of the remit's scheme, or as it is where there is none; a 422 if it is then too long. */
    public Alert of(Alert alert, Remit remit) {
        if (remit.scheme() == null) {
            return alert;
        }
        Alert named = alert.inNameOf(remit.scheme());
        int over = frame.over(named.content());
        if (over > 0) {
            throw new Problem.Exception(Problem.unprocessable(List.of(new Problem.Error(
                    "/text", "is " + over + " characters too long, because it begins with " + remit.scheme() + ": "))));
        }
        return named;
    }
}

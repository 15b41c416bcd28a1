package org.communityalerts.reply.hear.mail;

import java.time.Duration;
import java.util.List;
import org.communityalerts.domain.alert.Alert;
import org.communityalerts.domain.alert.Content;
import org.communityalerts.domain.alert.Question;
import org.communityalerts.memory.Examples;
import org.communityalerts.memory.MemoryAlerts;

/** An alert that went by e-mail and asks something. */
final class Mailed {
    private static final String ID = "01a20f39-fab8-7316-adb2-806a5d542d23";

    private Mailed() {}

    static String alert(MemoryAlerts alerts) {
        var question = new Question(
                "Have you seen him?",
                null,
                List.of(new Question.Answer("Yes", "Do"), new Question.Answer("No", "Naddo")));
        Alert some = Examples.everywhere();
        var alert = new Alert(
                ID,
                new Content("Missing", "A boy is missing.", null, null, null, List.of(), question),
                some.audience(),
                some.channels(),
                some.severity(),
                false,
                false,
                null,
                "officer",
                Examples.NOW,
                Examples.NOW.plus(Duration.ofDays(7)));
        alerts.accept(alert, null, null);
        return ID;
    }
}

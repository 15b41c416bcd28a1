package org.communityalerts.reply.work;

import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.port.delivery.Provider;
import org.communityalerts.port.force.Notices;

/** Carries answers by e-mail, as short ones that say who writes. */
public final class EmailAnswers implements Provider {
    private final Notices notices;
    private final String forceName;

    public EmailAnswers(Notices notices, String forceName) {
        this.notices = notices;
        this.forceName = forceName;
    }

    @Override
    public Outcome send(Message message) {
        try {
            notices.send(message.to(), "Your answer from " + forceName, message.body());
            return new Outcome.Accepted("");
        } catch (RuntimeException e) {
            return new Outcome.Unknown(e.getClass().getSimpleName());
        }
    }
}

package org.communityalerts.reply.work;

import java.util.Optional;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.port.delivery.Provider;
import org.communityalerts.port.force.Notices;
import org.communityalerts.port.reply.ReplyAddresses;
import org.jspecify.annotations.Nullable;

/** Carries answers by e-mail, as short ones that say who writes. */
public final class EmailAnswers implements Provider {
    private final Notices notices;
    private final String forceName;
    private final ReplyAddresses replyAddresses;

    /** @param replyAddresses where a resident goes on, if e-mails are taken */
    public EmailAnswers(Notices notices, String forceName, ReplyAddresses replyAddresses) {
        this.notices = notices;
        this.forceName = forceName;
        this.replyAddresses = replyAddresses;
    }

    @Override
    public Outcome send(Message message) {
        try {
            notices.send(message.to(), replyTo(message), "Your answer from " + forceName, message.body());
            return new Outcome.Accepted("");
        } catch (RuntimeException e) {
            return new Outcome.Unknown(e.getClass().getSimpleName());
        }
    }

    private @Nullable String replyTo(Message message) {
        return Optional.ofNullable(message.alertId())
                .flatMap(alert -> replyAddresses.of(alert, message.to()))
                .orElse(null);
    }
}

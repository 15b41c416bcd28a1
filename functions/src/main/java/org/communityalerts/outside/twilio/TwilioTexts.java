package org.communityalerts.outside.twilio;

import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.communityalerts.craft.wording.TextFrame;
import org.communityalerts.domain.alert.Sender;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.delivery.Trace;
import org.communityalerts.port.delivery.Provider;

/** Texts by Twilio. */
public final class TwilioTexts implements Provider {
    /** Twilio lets a message wait ten hours at most, and one second at least. */
    private static final long LONGEST_VALIDITY = 36_000;

    /** More texts than anybody gets while one attempt is in doubt. */
    private static final int LATEST = 50;

    /**
     * Where and as whom texts are sent.
     *
     * @param callbacks where receipts are reported, without a slash at the end
     */
    public record Account(Sender sender, String callbacks) {}

    private final Account account;
    private final TextFrame frame;
    private final TwilioLine line;

    public TwilioTexts(TwilioLine line, Account account, TextFrame frame) {
        this.line = line;
        this.account = account;
        this.frame = frame;
    }

    @Override
    public Outcome send(Message message) {
        return line.attempt(client -> creator(message).create(client).getSid());
    }

    /** Twilio keeps nothing of ours with a text but its words: the same words to that number since then are this one. */
    @Override
    public Trace trace(Message message, Instant since) {
        String body = frame.of(message);
        Instant begun = since.truncatedTo(ChronoUnit.SECONDS);
        try {
            for (var text : com.twilio.rest.api.v2010.account.Message.reader()
                    .setTo(new PhoneNumber(message.to()))
                    .limit(LATEST)
                    .read(line.client())) {
                if (body.equals(text.getBody())
                        && !text.getDateCreated().toInstant().isBefore(begun)) {
                    return new Trace.Gone(text.getSid());
                }
            }
            return new Trace.NotGone();
        } catch (RuntimeException e) {
            return new Trace.Silent();
        }
    }

    private MessageCreator creator(Message message) {
        var to = new PhoneNumber(message.to());
        String body = frame.of(message);
        String sender = account.sender().id();
        var creator = account.sender().isService()
                ? new MessageCreator(to, sender, body)
                : new MessageCreator(to, new PhoneNumber(sender), body);
        if (message.alertId() != null) {
            creator.setStatusCallback(
                    account.callbacks() + "/twilio/receipts?alertId=" + message.alertId() + TwilioLine.RETRIES);
        }
        return creator.setValidityPeriod(validity(message.validFor()));
    }

    private static int validity(Duration life) {
        return (int) Math.clamp(life.toSeconds(), 1, LONGEST_VALIDITY);
    }
}

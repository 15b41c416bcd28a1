package org.communityalerts.outside.twilio;

import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.CallCreator;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Say;
import com.twilio.type.PhoneNumber;
import com.twilio.type.Twiml;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.communityalerts.domain.delivery.Message;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.delivery.Trace;
import org.communityalerts.port.delivery.OthersMessages;
import org.communityalerts.port.delivery.Provider;

/**
 * Calls by Twilio. What is said is asked of us when the call is answered; no number is ever in an address, and nothing
 * a resident says is recorded.
 */
public final class TwilioCalls implements Provider {
    /** Six rings, before most voicemails would cut in. */
    private static final int RING_SECONDS = 25;

    private static final int LISTEN_SECONDS = 20;
    /** Of the calls to one number; Twilio lists the newest first. */
    private static final int LATEST = 20;

    private final TwilioLine line;
    private final String caller;
    private final String publicUrl;
    private final OthersMessages others;

    /**
     * @param caller the number shown, which can be called back
     * @param publicUrl where Twilio reaches us, without a slash at the end
     * @param others which calls are other alerts'
     */
    public TwilioCalls(TwilioLine line, String caller, String publicUrl, OthersMessages others) {
        this.line = line;
        this.caller = caller;
        this.publicUrl = publicUrl;
        this.others = others;
    }

    @Override
    public Outcome send(Message message) {
        return line.attempt(client -> creator(message).create(client).getSid());
    }

    /** Twilio keeps nothing of ours with a call: one to that number since then is this one, if it is no other alert's. */
    @Override
    public Trace trace(Message message, Instant since) {
        try {
            Set<String> known = others.to(message.to(), Objects.requireNonNullElse(message.alertId(), ""));
            for (Call call : Call.reader()
                    .setTo(new PhoneNumber(message.to()))
                    .limit(LATEST)
                    .read(line.client())) {
                if (!known.contains(call.getSid())
                        && !call.getDateCreated().toInstant().isBefore(since.truncatedTo(ChronoUnit.SECONDS))) {
                    return new Trace.Gone(call.getSid());
                }
            }
            return new Trace.NotGone();
        } catch (RuntimeException e) {
            return new Trace.Silent();
        }
    }

    private CallCreator creator(Message message) {
        return message.alertId() == null ? saying(message) : asking(message);
    }

    /** A call that says the message and no more. */
    private CallCreator saying(Message message) {
        var voice = "cy".equals(message.language()) ? Say.Language.CY_GB : Say.Language.EN_GB;
        var words = new VoiceResponse.Builder()
                .say(new Say.Builder(message.body()).language(voice).build())
                .build();
        return Call.creator(new PhoneNumber(message.to()), new PhoneNumber(caller), new Twiml(words.toXml()))
                .setTimeout(RING_SECONDS);
    }

    private CallCreator asking(Message message) {
        String query = "?alertId=" + message.alertId() + "&language=" + message.language();
        return Call.creator(
                        new PhoneNumber(message.to()),
                        new PhoneNumber(caller),
                        URI.create(publicUrl + "/twilio/calls/answer" + query))
                .setTimeout(RING_SECONDS)
                .setMachineDetection("DetectMessageEnd")
                .setMachineDetectionTimeout(LISTEN_SECONDS)
                .setStatusCallback(publicUrl + "/twilio/calls/status" + query + TwilioLine.RETRIES)
                .setStatusCallbackEvent(List.of("completed"));
    }
}

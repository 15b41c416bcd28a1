package org.communityalerts.twilio;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.function.Supplier;
import org.communityalerts.model.Message;
import org.communityalerts.model.Outcome;
import org.communityalerts.model.ProviderCode;
import org.communityalerts.model.Sender;
import org.communityalerts.port.Provider;
import org.communityalerts.wording.TextFrame;

/** Texts by Twilio. */
public final class TwilioTexts implements Provider {
    /** Twilio lets a message wait ten hours at most, and one second at least. */
    private static final long LONGEST_VALIDITY = 36_000;

    /**
     * Has Twilio try a receipt again that we could not take; the fragment is for Twilio alone and is not called.
     * https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides
     */
    private static final String RETRIES = "#rc=5&rp=5xx,ct,rt";

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    /**
     * Where and as whom texts are sent.
     *
     * @param url Twilio's address, without a slash at the end
     * @param callbacks where receipts are reported, without a slash at the end
     */
    public record Account(String url, String sid, Sender sender, String callbacks) {}

    private final Account account;
    private final TextFrame frame;
    private final Supplier<String> token;
    private final OneAttempt http;

    public TwilioTexts(Account account, TextFrame frame, Supplier<String> token) {
        this.account = account;
        this.frame = frame;
        this.token = token;
        this.http = new OneAttempt(account.url());
    }

    @Override
    public Outcome send(Message message) {
        try {
            return new Outcome.Accepted(creator(message).create(client()).getSid());
        } catch (ApiException e) {
            return outcome(e);
        } catch (UncheckedIOException e) {
            return outcome(e);
        }
    }

    private MessageCreator creator(Message message) {
        var to = new PhoneNumber(message.to());
        String body = frame.around(message.body());
        String sender = account.sender().id();
        var creator = account.sender().isService()
                ? new MessageCreator(to, sender, body)
                : new MessageCreator(to, new PhoneNumber(sender), body);
        if (message.alertId() != null) {
            creator.setStatusCallback(account.callbacks() + "/twilio/receipts?alertId=" + message.alertId() + RETRIES);
        }
        return creator.setValidityPeriod(validity(message.validFor()));
    }

    private TwilioRestClient client() {
        return new TwilioRestClient.Builder(account.sid(), token.get())
                .accountSid(account.sid())
                .httpClient(http)
                .build();
    }

    private static int validity(Duration life) {
        return (int) Math.clamp(life.toSeconds(), 1, LONGEST_VALIDITY);
    }

    private static Outcome outcome(ApiException e) {
        int status = e.getStatusCode() == null ? SERVER_ERROR : e.getStatusCode();
        if (status >= SERVER_ERROR) {
            return new Outcome.Unknown("HTTP " + status);
        }
        if (status == TOO_MANY_REQUESTS || status == 401 || status == 403) {
            return new Outcome.NotSent("HTTP " + status);
        }
        String code = e.getCode() == null ? "HTTP " + status : e.getCode().toString();
        return switch (ProviderCode.of(code).kind()) {
            case TEMPORARY, SETUP -> new Outcome.NotSent(code);
            case OPTED_OUT, NUMBER, LANDLINE, CARRIER, EXPIRED, UNKNOWN -> new Outcome.Refused(code);
        };
    }

    private static Outcome outcome(UncheckedIOException e) {
        var cause = e.getCause();
        boolean neverLeft = cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
        String why = cause.getClass().getSimpleName();
        return neverLeft ? new Outcome.NotSent(why) : new Outcome.Unknown(why);
    }
}

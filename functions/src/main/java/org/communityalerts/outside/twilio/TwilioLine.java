package org.communityalerts.outside.twilio;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.util.Objects;
import java.util.function.Function;
import org.communityalerts.domain.delivery.Outcome;
import org.communityalerts.domain.delivery.ProviderCode;
import org.communityalerts.port.Token;

/** The way to Twilio for one account: an attempt goes out once, and its failure says whether it may have arrived. */
public final class TwilioLine {
    /**
     * Has Twilio try a receipt again that we could not take; the fragment is for Twilio alone and is not called.
     * https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides
     */
    static final String RETRIES = "#rc=5&rp=5xx,ct,rt";

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAUTHORIZED = 401;
    private static final int SERVER_ERROR = 500;

    private final String sid;
    private final Token token;
    private final OneAttempt http;

    /** @param url Twilio's address, without a slash at the end */
    public TwilioLine(String url, String sid, Token token) {
        this.sid = sid;
        this.token = token;
        this.http = new OneAttempt(url);
    }

    /** Makes one attempt; it answers the provider's own id. */
    Outcome attempt(Function<TwilioRestClient, String> attempt) {
        try {
            return new Outcome.Accepted(withGoodToken(attempt));
        } catch (ApiException e) {
            return outcome(e);
        } catch (UncheckedIOException e) {
            return outcome(e);
        }
    }

    /**
     * A request that Twilio refuses for its credentials surely did not go: it is repeated once if there is a newer
     * token.
     */
    private String withGoodToken(Function<TwilioRestClient, String> attempt) {
        try {
            return attempt.apply(client());
        } catch (ApiException e) {
            boolean old = e.getStatusCode() != null && e.getStatusCode() == UNAUTHORIZED;
            if (old && token.renew()) {
                return attempt.apply(client());
            }
            throw e;
        }
    }

    TwilioRestClient client() {
        return new TwilioRestClient.Builder(sid, token.get())
                .accountSid(sid)
                .httpClient(http)
                .build();
    }

    private static Outcome outcome(ApiException e) {
        int status = e.getStatusCode() == null ? SERVER_ERROR : e.getStatusCode();
        if (status >= SERVER_ERROR) {
            return new Outcome.Unknown("HTTP " + status);
        }
        if (status == TOO_MANY_REQUESTS || status == UNAUTHORIZED || status == 403) {
            return new Outcome.NotSent("HTTP " + status);
        }
        String code = e.getCode() == null ? "HTTP " + status : e.getCode().toString();
        return switch (ProviderCode.of(code).kind()) {
            case TEMPORARY, SETUP -> new Outcome.NotSent(code);
            case OPTED_OUT, NUMBER, LANDLINE, CARRIER, EXPIRED, GONE, UNKNOWN -> new Outcome.Refused(code);
        };
    }

    private static Outcome outcome(UncheckedIOException e) {
        var cause = Objects.requireNonNull(e.getCause());
        boolean neverLeft = cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
        String why = cause.getClass().getSimpleName();
        return neverLeft ? new Outcome.NotSent(why) : new Outcome.Unknown(why);
    }
}

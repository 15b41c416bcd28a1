package org.communityalerts.local.twilio;

/** A request Twilio refuses, with its own code. Source of the codes: Twilio's error and warning dictionary. */
public final class TwilioRefusal extends Exception {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final int code;

    public TwilioRefusal(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    public int code() {
        return code;
    }
}

package org.communityalerts.local.twilio;

/** A request Twilio refuses, with its own code. Source of the codes: Twilio's error and warning dictionary. */
final class TwilioRefusal extends Exception {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final int code;

    TwilioRefusal(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }
}

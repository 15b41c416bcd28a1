package org.communityalerts.domain.alert;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who texts come from.
 *
 * @param id a number in E.164, a Twilio Messaging Service's id, or a name
 */
public record Sender(String id) {
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern SERVICE = Pattern.compile("MG[0-9a-f]{32}");
    /** Eleven characters at most, a letter among them: https://www.twilio.com/docs/glossary/what-alphanumeric-sender-id */
    private static final Pattern NAME = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9][A-Za-z0-9 &+_-]{1,10}");
    /** Names UK networks block, because anybody could be behind them. */
    private static final Set<String> GENERIC = Set.of(
            "alert",
            "alerts",
            "bank",
            "code",
            "info",
            "infosms",
            "message",
            "mobile",
            "msg",
            "notice",
            "notify",
            "otp",
            "police",
            "register",
            "service",
            "sms",
            "system",
            "test",
            "text",
            "txt",
            "update",
            "verify");

    public Sender {
        boolean known = NUMBER.matcher(id).matches()
                || SERVICE.matcher(id).matches()
                || NAME.matcher(id).matches();
        if (!known) {
            throw new IllegalArgumentException(
                    "a sender of texts is a number such as +447700900999, a Messaging Service,"
                            + " or a name of at most 11 letters and digits: not " + id);
        }
        if (GENERIC.contains(id.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("networks block a sender as general as " + id + ": name the force");
        }
    }

    /** Whether it is a Messaging Service, which picks the number by itself. */
    public boolean isService() {
        return SERVICE.matcher(id).matches();
    }

    /** Whether a resident can text back. A name takes no answer, so STOP must not be promised. */
    public boolean takesReplies() {
        return isService() || NUMBER.matcher(id).matches();
    }
}

package org.communityalerts.local.twilio;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks a request to create a message, as Twilio's OpenAPI and its error dictionary say. */
final class MessageRequest {
    /** What POST Messages.json takes, by Twilio's own description. */
    private static final Set<String> PARAMETERS =
            Described.parameters("/twilio/messages.json", "/2010-04-01/Accounts/{AccountSid}/Messages.json");

    private static final int LONGEST_BODY = 1600;
    private static final Map<String, TwilioRefusal> MAGIC_NUMBERS = Map.of(
            "+15005550001", new TwilioRefusal(400, 21211, "The 'To' number is not a valid phone number."),
            "+15005550002", new TwilioRefusal(400, 21612, "The 'To' phone number cannot be reached."),
            "+15005550003", new TwilioRefusal(400, 21408, "Permission to send to this region is not enabled."),
            "+15005550004", new TwilioRefusal(400, 21610, "The recipient has replied STOP."),
            "+15005550009", new TwilioRefusal(400, 21614, "The 'To' number cannot receive texts."));

    private MessageRequest() {}

    static void check(Map<String, String> form) throws TwilioRefusal {
        for (String name : form.keySet()) {
            if (!PARAMETERS.contains(name)) {
                throw new TwilioRefusal(400, 20001, "Unknown parameter " + name);
            }
        }
        String to = form.getOrDefault("To", "");
        if (to.isEmpty()) {
            throw new TwilioRefusal(400, 21604, "A 'To' phone number is required.");
        }
        if (MAGIC_NUMBERS.containsKey(to)) {
            throw MAGIC_NUMBERS.get(to);
        }
        if (!to.matches("\\+[1-9]\\d{6,14}")) {
            throw new TwilioRefusal(400, 21211, "The 'To' number is not a valid phone number.");
        }
        checkSenderAndBody(form);
        checkValidity(form.get("ValidityPeriod"));
    }

    private static void checkSenderAndBody(Map<String, String> form) throws TwilioRefusal {
        String from = form.getOrDefault("From", "");
        String service = form.getOrDefault("MessagingServiceSid", "");
        if (from.isEmpty() && service.isEmpty()) {
            throw new TwilioRefusal(400, 21603, "A 'From' phone number is required.");
        }
        if (!service.isEmpty() && !service.matches("MG[0-9a-fA-F]{32}")) {
            throw new TwilioRefusal(400, 21701, "The Messaging Service does not exist.");
        }
        String body = form.getOrDefault("Body", "");
        if (body.isBlank()) {
            throw new TwilioRefusal(400, 21602, "Message body is required.");
        }
        if (body.length() > LONGEST_BODY) {
            throw new TwilioRefusal(400, 21617, "The message body is longer than 1600 characters.");
        }
    }

    private static void checkValidity(@Nullable String seconds) throws TwilioRefusal {
        if (seconds != null && !(seconds.matches("\\d{1,5}") && inRange(Integer.parseInt(seconds)))) {
            throw new TwilioRefusal(400, 20001, "ValidityPeriod is from 1 to 36000 seconds.");
        }
    }

    private static boolean inRange(int seconds) {
        return seconds >= 1 && seconds <= 36_000;
    }
}

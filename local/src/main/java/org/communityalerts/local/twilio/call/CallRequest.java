package org.communityalerts.local.twilio.call;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communityalerts.local.twilio.Described;
import org.communityalerts.local.twilio.TwilioRefusal;
import org.jspecify.annotations.Nullable;

/** Checks a request to make a call, as Twilio's OpenAPI and its error dictionary say. */
final class CallRequest {
    /** What POST Calls.json takes, by Twilio's own description. */
    private static final Set<String> PARAMETERS =
            Described.parameters("/twilio/calls.json", "/2010-04-01/Accounts/{AccountSid}/Calls.json");

    private CallRequest() {}

    static void check(Map<String, List<String>> form) throws TwilioRefusal {
        for (String name : form.keySet()) {
            if (!PARAMETERS.contains(name)) {
                throw new TwilioRefusal(400, 20001, "Unknown parameter " + name);
            }
        }
        number(form, "To", 21201, 21211);
        number(form, "From", 21213, 21212);
        if (!form.containsKey("Url") && !form.containsKey("Twiml") && !form.containsKey("ApplicationSid")) {
            throw new TwilioRefusal(400, 21205, "A Url, Twiml or ApplicationSid is required.");
        }
        String detection = first(form, "MachineDetection");
        if (detection != null && !Set.of("Enable", "DetectMessageEnd").contains(detection)) {
            throw new TwilioRefusal(400, 21218, "MachineDetection is Enable or DetectMessageEnd.");
        }
        seconds(form, "Timeout", 1, 600);
        seconds(form, "MachineDetectionTimeout", 3, 59);
    }

    static @Nullable String first(Map<String, List<String>> form, String name) {
        return form.containsKey(name) ? form.get(name).getFirst() : null;
    }

    private static void number(Map<String, List<String>> form, String name, int missing, int wrong)
            throws TwilioRefusal {
        String number = first(form, name);
        if (number == null || number.isEmpty()) {
            throw new TwilioRefusal(400, missing, "A '" + name + "' phone number is required.");
        }
        if (!number.matches("\\+[1-9]\\d{6,14}")) {
            throw new TwilioRefusal(400, wrong, "The '" + name + "' number is not a valid phone number.");
        }
    }

    private static void seconds(Map<String, List<String>> form, String name, int least, int most) throws TwilioRefusal {
        String value = first(form, name);
        if (value != null
                && !(value.matches("\\d{1,3}")
                        && Integer.parseInt(value) >= least
                        && Integer.parseInt(value) <= most)) {
            throw new TwilioRefusal(400, 20001, name + " is from " + least + " to " + most + " seconds.");
        }
    }
}
